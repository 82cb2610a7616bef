import type { Behaviour, Exchange } from "../exchange.ts";
import type { Comparison } from "../filter/filter-node.ts";
import type { Truth, Value } from "../filter/value.ts";

/** A comparison of a filter, for one item: what is compared, and what its two sides come to. */
export interface MemberComparison {
  /** The path of the member on the left, such as `subject/id`. */
  readonly member: string;
  readonly operator: Comparison;
  readonly left: Value;
  readonly right: Value;
}

/** A behaviour that decides some comparisons in its own way; `undefined` leaves one as it was. */
export function withComparison(
  before: Behaviour,
  decide: (comparison: MemberComparison, ex: Exchange) => Truth | undefined,
): Behaviour {
  return {
    ...before,
    evaluate: (node, subject, ex) => {
      if (ex.operation === undefined || node.kind !== "compare" || node.left.kind !== "member")
        return before.evaluate(node, subject, ex);
      const decided = decide(
        {
          member: node.left.member.path.join("/"),
          operator: node.operator,
          left: ex.stages.evaluate(node.left, subject, ex),
          right: ex.stages.evaluate(node.right, subject, ex),
        },
        ex,
      );
      return decided === undefined ? before.evaluate(node, subject, ex) : decided;
    },
  };
}

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

/** The text of a string, of an enumeration's member or of a point in time; empty for any other value. */
export function valueText(value: Value): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? value.text : "";
}
