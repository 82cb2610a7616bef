import type { Expansion } from "../query/query-options.ts";

/** What of an entity goes into the answer. */
export interface Members {
  readonly properties: readonly string[];
  /** Navigation properties in the form that they have without `$expand`. */
  readonly inline: readonly string[];
  readonly expanded: readonly Expansion[];
}
