import type { Behaviour } from "./behaviour/behaviour.ts";
import type { ServingOptions } from "./serving/serving-options.ts";

/** What the file of a variation exports as `variation`. */
export interface VariationDefinition {
  readonly title: string;
  /** What says that a conformant server may do so. */
  readonly allowedBy: string;
  /** Variations of one group say different things of the same: only one of them can hold at a time. */
  readonly group?: string;
  /** What it changes below the answers themselves. */
  readonly serving?: ServingOptions;
  /** Called once for each server. */
  apply(honest: Behaviour): Behaviour;
}

/** One legitimate difference of the server. Its id is the name of its file in `server/variations`. */
export interface Variation extends VariationDefinition {
  readonly id: string;
}
