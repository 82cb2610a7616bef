import type { Comparison } from "../../judging/oracle/expression.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { comparisons } from "./comparisons.ts";

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
