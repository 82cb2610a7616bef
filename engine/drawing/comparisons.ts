import type { Comparison, Literal } from "../../judging/oracle/expression.ts";
import { valueAt } from "../../judging/oracle/membership.ts";
import { folded } from "../../judging/values/collation.ts";
import { type Comparable, comparableKind, complexMembers } from "../../judging/values/comparable.ts";
import { type NamedProperty, structuralMembers } from "../../judging/values/documented-members.ts";
import { type Item, itemMemo, itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredType } from "../../specs/edm-type.ts";
import { literalsOf } from "./literals.ts";

/** All comparisons of documented members of these kinds, with every documented operator, against values that occur and next to them. */
export function comparisons(
  items: readonly Item[],
  contract: Contract,
  ...kinds: readonly Comparable[]
): readonly Comparison[] {
  // Many requirements compare the same items.
  const found = itemMemo(items, contract, () => new Map<string, readonly Comparison[]>());
  const key = kinds.join();
  const made = found.get(key) ?? comparisonsOfKinds(items, contract, kinds);
  found.set(key, made);
  return made;
}

function comparisonsOfKinds(items: readonly Item[], contract: Contract, kinds: readonly Comparable[]): Comparison[] {
  return structuralMembers(contract)
    .filter(([, property]) => kinds.some((kind) => kind === comparableKind(property, contract)))
    .flatMap((member) => comparisonsOf(member, items, contract));
}

/** The same of members of complex values. */
export function complexComparisons(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return complexMembers(contract).flatMap((member) => comparisonsOf(member, items, contract));
}

/** Comparisons of one member with its values, by the operators that it supports. */
export function comparisonsOf(
  [path, property]: NamedProperty,
  items: readonly Item[],
  contract: Contract,
): Comparison[] {
  const kind = comparableKind(property, contract);
  if (kind === undefined) return [];
  const values = items.map((item) => valueAt(item, path));
  return literalsOf(kind, values, property.type, contract.types).flatMap((literal: Literal) =>
    (property.filter ?? [])
      .filter((operator) => isOrdered(kind) || operator === "eq" || operator === "ne")
      .map((operator): Comparison => ({ kind: "compare", path, operator, literal })),
  );
}

// Booleans and GUIDs are equal or not; nobody documents which of them is less.
function isOrdered(kind: Comparable): boolean {
  return kind !== "boolean" && kind !== "guid" && kind !== "flags";
}

/** Comparisons of nullable members with null itself. */
export function comparisonsWithNull(_items: readonly Item[], contract: Contract): readonly Comparison[] {
  return (
    structuralMembers(contract)
      // A collection is compared by its elements alone.
      .filter(([, { type, nullable, filter }]) => nullable && filter !== undefined && !edmType(type).collection)
      .flatMap(([path]) =>
        (["eq", "ne"] as const).map((operator): Comparison => ({
          kind: "compare",
          path,
          operator,
          literal: { kind: "null" },
        })),
      )
  );
}

/** The kinds of members of which comparisons with null are drawn: those of which it is certain what else is equal. */
export const overNull: readonly Comparable[] = ["datetime", "text", "enum", "number", "boolean", "guid"];

/** Comparisons of members that are null in some item with values that occur in others. */
export function comparisonsOverNull(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return comparisons(items, contract, ...overNull).filter(
    ({ path, operator, literal }) =>
      items.some(({ value }) => (value[path] ?? null) === null) &&
      // In which order texts stand, and which of them are alike, is each collation's own.
      (literal.kind === "datetime" || (operator === "ne" && isPlainlyTold(items, path, literal))),
  );
}

function isPlainlyTold(items: readonly Item[], path: string, literal: Literal): boolean {
  if (literal.kind !== "text") return true;
  const alike = folded(literal.value);
  return items.every(({ value: { [path]: value } }) => {
    return typeof value !== "string" || value === literal.value || folded(value) !== alike;
  });
}

/** Comparisons of the key behind a navigation property whose `$filter` is documented, against keys that occur. */
export function navigationComparisons(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return Object.entries(itemType(contract).navigation).flatMap(([name, { type, filter = [] }]) => {
    const target = structuredType(contract.types, edmType(type).name);
    const keys = Object.entries(target.properties).flatMap(([member, { key }]) => (key ? [member] : []));
    return keys.flatMap((key) => {
      const path = `${name}/${key}`;
      const values = new Set(
        items.map((item) => valueAt(item, path)).filter((v): v is string => typeof v === "string"),
      );
      return [...values].flatMap((value) =>
        filter.map((operator): Comparison => ({ kind: "compare", path, operator, literal: { kind: "text", value } })),
      );
    });
  });
}

/**
 * Comparisons in an order in which every member and operator comes early, and of what is true or false both, so that a few draws
 * cover them all.
 */
export function covering(all: readonly Comparison[]): readonly Comparison[] {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of all) {
    const { path, operator, each, literal } = comparison;
    const either = literal.kind === "boolean" ? ` ${literal.value}` : "";
    const key = `${path} ${operator} ${each?.quantifier ?? ""} ${each?.inner ?? ""}${either}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [comparison]);
    else group.push(comparison);
  }
  const longest = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => [...groups.values()].flatMap((group) => group[at] ?? [])).flat();
}
