import type { Comparison } from "../../judging/oracle/expression.ts";
import { membership } from "../../judging/oracle/membership.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { covering } from "./covering.ts";
import { mustComparisons } from "./trees.ts";

const most = 40;

/** Pairs of comparisons, of the same member or of different ones, which some items fulfil and others do not. */
export function pairs(items: readonly Item[], contract: Contract): readonly (readonly [Comparison, Comparison])[] {
  const telling = mustComparisons(items, contract).filter((comparison) => {
    const { inside, outside } = membership(comparison, items, contract);
    return inside.length > 0 && outside.length > 0;
  });
  return covering(telling)
    .flatMap((p, at) => {
      // A stride spreads the partners over all members without trying every pair.
      const other = telling[(at * 7 + Math.floor(telling.length / 2)) % telling.length];
      const same = telling.find((q) => q.path === p.path && q !== p && !sameItems(p, q, items, contract));
      return [same, other].flatMap((q) => (q === undefined || q === p ? [] : [[p, q] as const]));
    })
    .slice(0, most);
}

/** Whether two comparisons come to the same of these items for certain. */
export function sameItems(p: Comparison, q: Comparison, items: readonly Item[], contract: Contract): boolean {
  const [a, b] = [p, q].map((one) => membership(one, items, contract).inside);
  return a?.length === b?.length && a?.every((item, at) => item === b?.[at]) === true;
}
