import type { Comparison } from "../../judging/oracle/expression.ts";
import { atOffset } from "../../judging/values/instant.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { comparisons } from "./comparisons.ts";
import { covering } from "./covering.ts";
import { sameItems } from "./pairs.ts";

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
