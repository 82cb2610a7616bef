import type { Instant } from "../filter/instant.ts";
import type { Behaviour } from "./behaviour.ts";
import { instantMembers } from "./instant-members.ts";
import { withValueComparison } from "./with-value-comparison.ts";

/** A behaviour whose filters compare points in time in their own way; `$orderby` is left alone. */
export function withInstantOrder(before: Behaviour, order: (left: Instant, right: Instant) => number): Behaviour {
  const changed = { ...before, compareInstants: order };
  return withValueComparison(before, instantMembers, ({ operator, left, right }, ex) =>
    before.compare(operator, left, right, { ...ex, stages: changed }),
  );
}
