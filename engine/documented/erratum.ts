import type { Place } from "../../specs/erratum.ts";
import type { Level } from "../../specs/requirement.ts";

/** A mistake of a documentation page: what the page says in one place, and what it should say by its own contract. */
export interface DocumentedErratum {
  readonly at: Place;
  /** The example that is wrong; absent where the page itself is. */
  readonly example?: string;
  /** The requirement that the example breaks, or another name for what was compared. */
  readonly about: string;
  readonly level: Level;
  /** A sentence that says what is wrong. */
  readonly broken: string;
  readonly expected: string;
  readonly observed: string;
  /** JSON Pointer into the example's body. */
  readonly pointer?: string;
}
