import fc from "fast-check";

import type { Comparison, Expression } from "../../judging/oracle/expression.ts";
import { outcomeOn } from "../../judging/oracle/membership.ts";
import { evaluate, type Outcome } from "../../judging/oracle/truth.ts";
import { type Item, itemMemo } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Comparable } from "../../judging/values/comparable.ts";
import { comparisons } from "./comparisons.ts";

/** How comparisons are put together, and which other readings a tree must be told from. */
export interface TreeForm {
  readonly leaves: 2 | 3;
  build(leaves: readonly Comparison[]): Expression;
  /** What a faulty service might take the filter for. */
  misreadings(leaves: readonly Comparison[]): readonly Expression[];
}

// Draws that are looked at for some that tell the readings apart.
const [fewCandidates, candidates] = [8, 400] as const;

/** Trees of a form that come to other items than every misreading of them, on these items. Empty where none does. */
export function tellingTrees(
  form: TreeForm,
  items: readonly Item[],
  contract: Contract,
  seed: number,
  most: number,
): Expression[] {
  const pool = mustComparisons(items, contract);
  if (pool.length === 0) return [];
  const leaf = fc.constantFrom(...pool);
  const inside = reader(items, contract);
  const several = fc.array(leaf, { minLength: form.leaves, maxLength: form.leaves });
  // Where a few draws give enough, the others are not drawn: more of them begin with the same.
  for (const numRuns of [Math.min(candidates, fewCandidates * most), candidates]) {
    const telling = fc.sample(several, { seed, numRuns }).filter((leaves) => {
      const own = inside(form.build(leaves));
      return own !== "" && form.misreadings(leaves).every((other) => inside(other) !== own);
    });
    if (telling.length >= most || numRuns === candidates)
      return telling.slice(0, most).map((leaves) => form.build(leaves));
  }
  return [];
}

const treeKinds: readonly Comparable[] = ["enum", "datetime", "number", "boolean"];

/** Comparisons that every service of the operation must understand. */
export function mustComparisons(items: readonly Item[], contract: Contract): readonly Comparison[] {
  const byOperation = itemMemo(items, comparisonsOn, () => new Map<Contract["operation"], readonly Comparison[]>());
  const known = byOperation.get(contract.operation) ?? comparisonsOf(items, contract);
  byOperation.set(contract.operation, known);
  return known;
}

// Many requirements put the same ones together.
const comparisonsOn = Symbol("comparisons");

function comparisonsOf(items: readonly Item[], contract: Contract): readonly Comparison[] {
  // Members that many items share make better conditions than keys.
  const shared = treeKinds.flatMap((kind) => comparisons(items, contract, kind));
  if (shared.length > 0) return shared;
  // Of texts what is equal is beyond doubt; which of two is less is not.
  return comparisons(items, contract, "text").filter(({ operator }) => operator === "eq" || operator === "ne");
}

// The same comparisons are put together again and again; what each says of each item is worked out once.
const outcomesOn = Symbol("outcomes");

function reader(items: readonly Item[], contract: Contract): (expression: Expression) => string {
  const known = itemMemo(items, outcomesOn, () => new Map<Comparison, readonly Outcome[]>());
  const outcomes = (leaf: Comparison): readonly Outcome[] => {
    const found = known.get(leaf) ?? items.map((item) => outcomeOn(item, leaf, contract));
    known.set(leaf, found);
    return found;
  };
  return (expression) =>
    items
      .flatMap((_, at) => (evaluate(expression, (leaf) => outcomes(leaf)[at] ?? nothing).certain ? [at] : []))
      .join();
}

const nothing: Outcome = { certain: undefined, exact: "null" };
