import type { Comparison, Literal } from "../../judging/oracle/expression.ts";
import { valueAt } from "../../judging/oracle/membership.ts";
import { type Comparable, comparableKind, complexMembers } from "../../judging/values/comparable.ts";
import { type NamedProperty, structuralMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { literalsOf } from "./literals.ts";

/** All comparisons of documented members of these kinds, with every documented operator, against values that occur and next to them. */
export function comparisons(
  items: readonly Item[],
  contract: Contract,
  ...kinds: readonly Comparable[]
): readonly Comparison[] {
  return structuralMembers(contract)
    .filter(([, property]) => kinds.some((kind) => kind === comparableKind(property, contract)))
    .flatMap((member) => comparisonsOf(member, items, contract));
}

/** The same of members of complex values. */
export function complexComparisons(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return complexMembers(contract).flatMap((member) => comparisonsOf(member, items, contract));
}

function comparisonsOf([path, property]: NamedProperty, items: readonly Item[], contract: Contract): Comparison[] {
  const kind = comparableKind(property, contract);
  if (kind === undefined) return [];
  const values = items.map((item) => valueAt(item, path));
  return literalsOf(kind, values, contract.types.get(property.type)).flatMap((literal: Literal) =>
    (property.filter ?? [])
      .filter((operator) => isOrdered(kind) || operator === "eq" || operator === "ne")
      .map((operator): Comparison => ({ kind: "compare", path, operator, literal })),
  );
}

// Booleans and GUIDs are equal or not; nobody documents which of them is less.
function isOrdered(kind: Comparable): boolean {
  return kind !== "boolean" && kind !== "guid" && kind !== "flags";
}
