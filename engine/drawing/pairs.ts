import type { Comparison } from "../../judging/oracle/expression.ts";
import { membership } from "../../judging/oracle/membership.ts";
import { atOffset } from "../../judging/values/instant.ts";
import { type Item, itemMemo } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { comparisons, covering } from "./comparisons.ts";
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
export function pairs(items: readonly Item[], contract: Contract): readonly Pair[] {
  const byOperation = itemMemo(items, pairsOn, () => new Map<Contract["operation"], readonly Pair[]>());
  const known = byOperation.get(contract.operation) ?? pairsOf(items, contract);
  byOperation.set(contract.operation, known);
  return known;
}

type Pair = readonly [Comparison, Comparison];

// What joins two comparisons is asked for by several requirements, for the same items.
const pairsOn = Symbol("pairs");

function pairsOf(items: readonly Item[], contract: Contract): readonly Pair[] {
  const telling = mustComparisons(items, contract).flatMap((comparison): Telling[] => {
    const { inside, outside } = membership(comparison, items, contract);
    return inside.length > 0 && outside.length > 0 ? [{ comparison, inside: new Set(inside) }] : [];
  });
  const insideOf = new Map(telling.map(({ comparison, inside }) => [comparison, inside]));
  return covering([...insideOf.keys()])
    .flatMap((p, at) => {
      const own = insideOf.get(p) ?? new Set<Item>();
      // A stride spreads the partners over all members without trying every pair.
      const start = (at * 7 + Math.floor(telling.length / 2)) % telling.length;
      const others = [...telling.slice(start), ...telling.slice(0, start)];
      const meeting = others.find(({ comparison, inside }) => comparison.path !== p.path && meet(inside, own));
      const same = telling.find(
        ({ comparison, inside }) => comparison.path === p.path && comparison !== p && !areSame(inside, own),
      );
      return [same, meeting ?? others[0]].flatMap((one) =>
        one === undefined || one.comparison === p ? [] : [[p, one.comparison] as const],
      );
    })
    .slice(0, most);
}

function meet(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return [...a].some((item) => b.has(item));
}

function areSame(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

// Whether two comparisons come to the same of these items for certain.
function sameItems(p: Comparison, q: Comparison, items: readonly Item[], contract: Contract): boolean {
  const insideOf = (one: Comparison): ReadonlySet<Item> => new Set(membership(one, items, contract).inside);
  return areSame(insideOf(p), insideOf(q));
}

// A half hour among them, ahead of UTC and behind it.
const offsets = [330, -480];

/** So many comparisons with timestamps at an offset, which come to other items than without it. */
export function offsetComparisons(items: readonly Item[], contract: Contract, wanted: number): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const [at, comparison] of covering(comparisons(items, contract, "datetime")).entries()) {
    if (found.length === wanted) break;
    const { literal } = comparison;
    const value = literal.kind === "datetime" ? atOffset(literal.value, offsets[at % offsets.length] ?? 0) : undefined;
    if (value === undefined) continue;
    const shifted: Comparison = { ...comparison, literal: { kind: "datetime", value } };
    const misread: Comparison = { ...comparison, literal: { kind: "datetime", value: `${value.slice(0, -6)}Z` } };
    if (!sameItems(shifted, misread, items, contract)) found.push(shifted);
  }
  return found;
}
