import type { Behaviour } from "./behaviour/behaviour.ts";

/** What the file of a variation exports as `variation`. */
export interface VariationDefinition {
  readonly title: string;
  /** What says that a conformant server may do so. */
  readonly allowedBy: string;
  /** Called once for each server. */
  apply(honest: Behaviour): Behaviour;
}

/** One legitimate difference of the server. Its id is the name of its file in `server/variations`. */
export interface Variation extends VariationDefinition {
  readonly id: string;
}
