import type { Contract } from "../../specs/contract.ts";
import type { Item } from "../judging/items.ts";
import type { Comparison } from "../oracle/expression.ts";
import { comparisons } from "./comparisons.ts";
import { structuralMembers } from "./members.ts";

/** Comparisons of nullable members with null itself. */
export function comparisonsWithNull(_items: readonly Item[], contract: Contract): readonly Comparison[] {
  return structuralMembers(contract)
    .filter(([, { nullable, filter }]) => nullable && filter !== undefined)
    .flatMap(([path]) =>
      (["eq", "ne"] as const).map((operator): Comparison => ({
        kind: "compare",
        path,
        operator,
        literal: { kind: "null" },
      })),
    );
}

/** Comparisons of members that are null in some item with values that occur in others. */
export function comparisonsOverNull(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return comparisons(items, contract, "datetime").filter(({ path }) =>
    items.some(({ value }) => (value[path] ?? null) === null),
  );
}
