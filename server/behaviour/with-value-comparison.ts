import type { Exchange } from "../exchange.ts";
import type { Truth } from "../filter/value.ts";
import type { Behaviour } from "./behaviour.ts";
import { type MemberComparison, withComparison } from "./with-comparison.ts";

/** A behaviour that decides comparisons of these members in its own way as long as neither side is null. */
export function withValueComparison(
  before: Behaviour,
  members: readonly string[],
  decide: (comparison: MemberComparison, ex: Exchange) => Truth | undefined,
): Behaviour {
  return withComparison(before, (comparison, ex) => {
    const { member, left, right } = comparison;
    return left !== null && right !== null && members.includes(member) ? decide(comparison, ex) : undefined;
  });
}
