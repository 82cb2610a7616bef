import type { Place } from "./facts.ts";

/** Two statements that cannot both hold. `stated` is the weaker one, which is not used, and `used` the stronger. */
export interface Erratum {
  /** What the statements are about, such as `type of createdDateTime`. */
  readonly about: string;
  readonly stated: string;
  readonly at: Place;
  readonly used: string;
  readonly usedAt: Place;
}
