import type { Behaviour } from "./exchange.ts";
import type { ServingOptions } from "./serving/serving-options.ts";

/** What a file of variations says of one of them. */
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

/** What a file in `server/variations` exports as `variations`: those of one idea, by their ids. */
export type VariationDefinitions = Readonly<Record<string, VariationDefinition>>;

/** One legitimate difference of the server. */
export interface Variation extends VariationDefinition {
  readonly id: string;
}
