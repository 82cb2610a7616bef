import type { Comparison } from "../../judging/oracle/expression.ts";
import { membership } from "../../judging/oracle/membership.ts";
import { atOffset } from "../../judging/values/instant.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { comparisons } from "./comparisons.ts";
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

// Whether two comparisons come to the same of these items for certain.
function sameItems(p: Comparison, q: Comparison, items: readonly Item[], contract: Contract): boolean {
  const [a, b] = [p, q].map((one) => membership(one, items, contract).inside);
  return a?.length === b?.length && a?.every((item, at) => item === b?.[at]) === true;
}

// A half hour among them, ahead of UTC and behind it.
const offsets = [330, -480];

/** Comparisons with timestamps at an offset, which come to other items than without it. */
export function offsetComparisons(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return covering(comparisons(items, contract, "datetime")).flatMap((comparison, at): readonly Comparison[] => {
    const { literal } = comparison;
    if (literal.kind !== "datetime") return [];
    const value = atOffset(literal.value, offsets[at % offsets.length] ?? 0);
    if (value === undefined) return [];
    const shifted: Comparison = { ...comparison, literal: { kind: "datetime", value } };
    const misread: Comparison = { ...comparison, literal: { kind: "datetime", value: `${value.slice(0, -6)}Z` } };
    return sameItems(shifted, misread, items, contract) ? [] : [shifted];
  });
}
