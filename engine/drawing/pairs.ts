import type { Comparison } from "../../judging/oracle/expression.ts";
import { membership } from "../../judging/oracle/membership.ts";
import { atOffset } from "../../judging/values/instant.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { comparisons } from "./comparisons.ts";
import { covering } from "./covering.ts";
import { mustComparisons } from "./trees.ts";

const most = 40;

interface Telling {
  readonly comparison: Comparison;
  readonly inside: ReadonlySet<Item>;
}

/**
 * Pairs of comparisons, of the same member or of different ones, which some items fulfil and others do not. Two of different
 * members have an item in common where any two of them do: what joins them is told by it.
 */
export function pairs(items: readonly Item[], contract: Contract): readonly (readonly [Comparison, Comparison])[] {
  const telling = mustComparisons(items, contract).flatMap((comparison): Telling[] => {
    const { inside, outside } = membership(comparison, items, contract);
    return inside.length > 0 && outside.length > 0 ? [{ comparison, inside: new Set(inside) }] : [];
  });
  const byComparison = new Map(telling.map((one) => [one.comparison, one]));
  return covering(telling.map(({ comparison }) => comparison))
    .flatMap((p, at) => {
      const own = byComparison.get(p)?.inside ?? new Set<Item>();
      // A stride spreads the partners over all members without trying every pair.
      const start = at * 7 + Math.floor(telling.length / 2);
      const others = telling.map((_, step) => telling[(start + step) % telling.length]);
      const meets = (one: Telling | undefined): boolean =>
        one !== undefined && one.comparison.path !== p.path && [...one.inside].some((item) => own.has(item));
      const other = others.find(meets) ?? others[0];
      const same = telling.find(
        ({ comparison: q }) => q.path === p.path && q !== p && !sameItems(p, q, items, contract),
      );
      return [same, other].flatMap((one) =>
        one === undefined || one.comparison === p ? [] : [[p, one.comparison] as const],
      );
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
