import type { Comparison } from "../filter/filter-node.ts";
import type { Behaviour } from "./behaviour.ts";
import { withValueComparison } from "./with-value-comparison.ts";

/** A behaviour that takes one operator for another on these members, or for one that is always true. */
export function withOperator(
  before: Behaviour,
  members: readonly string[],
  from: Comparison,
  to: Comparison | "true",
): Behaviour {
  return withValueComparison(before, members, ({ operator, left, right }, ex) => {
    if (operator !== from) return undefined;
    return to === "true" ? true : before.compare(to, left, right, ex);
  });
}
