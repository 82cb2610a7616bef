import type { Contract } from "../../specs/contract.ts";
import { edmType, onceForEachType, structuredBehind } from "../../specs/edm-type.ts";
import type { Property, StructuredType } from "../../specs/resource.ts";
import { type NamedProperty, structuralMembers, structuralOf } from "./documented-members.ts";
import { itemType } from "./item.ts";

/** The kinds of members that filters compare. */
export type Comparable =
  | "datetime"
  | "text"
  | "enum"
  | "number"
  | "boolean"
  | "guid"
  | "date"
  | "time"
  | "duration"
  | "flags";

const simple: Readonly<Record<string, Comparable>> = {
  "Edm.DateTimeOffset": "datetime",
  "Edm.String": "text",
  "Edm.Boolean": "boolean",
  "Edm.Guid": "guid",
  "Edm.Date": "date",
  "Edm.TimeOfDay": "time",
  "Edm.Duration": "duration",
  "Edm.Byte": "number",
  "Edm.SByte": "number",
  "Edm.Int16": "number",
  "Edm.Int32": "number",
  "Edm.Int64": "number",
  "Edm.Single": "number",
  "Edm.Double": "number",
  "Edm.Decimal": "number",
};

/** How values of a member are compared, whether or not a filter on it is documented; undefined for collections and what has members. */
export function valueKind({ type }: Pick<Property, "type">, { types }: Contract): Comparable | undefined {
  const known = simple[type];
  if (known !== undefined) return known;
  const named = types.get(type);
  return named?.kind === "enum" ? (named.flags ? "flags" : "enum") : undefined;
}

/** How a member is compared; undefined where no filter on it is documented. */
export function comparableKind(property: Property, contract: Contract): Comparable | undefined {
  return property.filter === undefined ? undefined : valueKind(property, contract);
}

/** Kinds whose values come in an order of their own. */
export const plainKinds: readonly Comparable[] = ["datetime", "number", "boolean", "date", "time", "duration", "text"];

// Of texts what is equal is certain; their letter case and collation are the service's own.
const certainKinds: readonly Comparable[] = ["enum", "datetime", "number", "boolean", "guid", "text"];

/** Whether a filter is documented on a member of one of these kinds. */
export function isFilterable(contract: Contract, kinds: readonly Comparable[] = certainKinds): boolean {
  return structuralMembers(contract).some(([, property]) => {
    const kind = comparableKind(property, contract);
    return kind !== undefined && kinds.includes(kind);
  });
}

/** Members of complex values that a filter is documented on, by their paths such as `address/city`. */
export function complexMembers(contract: Contract): readonly NamedProperty[] {
  return withinComplex(contract).filter(
    ([, { filter, filterFunctions }]) => filter !== undefined || filterFunctions !== undefined,
  );
}

function withinComplex(contract: Contract): readonly NamedProperty[] {
  return structuralWithin(itemType(contract), contract.types);
}

/** Members of complex values, and of those within them, by their paths such as `from/emailAddress/address`. */
export function deepMembers(contract: Contract): readonly NamedProperty[] {
  const inside = withinComplex(contract);
  const deeper = inside.flatMap(([path, { type: reference }]) => {
    const inner = edmType(reference).collection ? undefined : structuredBehind(contract.types, reference);
    if (inner?.kind !== "complex") return [];
    return Object.entries(inner.properties).map(([own, property]): NamedProperty => [`${path}/${own}`, property]);
  });
  return [...inside, ...deeper];
}

// Asked for by each answer with an order.
const structuralWithin = onceForEachType((type, types) =>
  structuralOf(type).flatMap(([name, { type: reference }]) => {
    const inner = edmType(reference).collection ? undefined : structuredBehind(types, reference);
    if (inner?.kind !== "complex") return [];
    return Object.entries(inner.properties).map(([own, property]): NamedProperty => [`${name}/${own}`, property]);
  }),
);

// Each comparison of each item asks for those of its path.
const byPath = onceForEachType(() => new Map<string, Property | undefined>());

/** The documented property at a path such as `address/city`; undefined where there is none. */
export function propertyAt(path: string, contract: Contract): Property | undefined {
  const known = byPath(itemType(contract), contract.types);
  if (!known.has(path)) known.set(path, followed(path, contract));
  return known.get(path);
}

function followed(path: string, contract: Contract): Property | undefined {
  let type: StructuredType | undefined = itemType(contract);
  let found: Property | undefined;
  for (const name of path.split("/")) {
    const member: { readonly type: string } | undefined = type?.properties[name] ?? type?.navigation[name];
    if (member === undefined) return undefined;
    found = type?.properties[name];
    type = structuredBehind(contract.types, member.type);
  }
  return found;
}

/** Members that `$orderby` is documented for, of one of these kinds or of all; those of complex values by their paths. */
export function orderable(contract: Contract, ...kinds: readonly Comparable[]): readonly string[] {
  return [...structuralMembers(contract), ...withinComplex(contract)].flatMap(([name, property]) => {
    if (property.orderby !== true) return [];
    const kind = valueKind(property, contract);
    return kinds.length === 0 || (kind !== undefined && kinds.includes(kind)) ? [name] : [];
  });
}

/** The members of which an order tells most, those first: timestamps differ in most items, and nobody collates them. */
export function mostTelling(contract: Contract): readonly string[] {
  return [...orderable(contract, "datetime"), ...orderable(contract, ...plainKinds.slice(1))];
}

/**
 * Members to order by where the operation has `$orderby` and its type does not say of which: those whose values have an order of
 * their own. Empty where the type says so of any.
 */
export function supposedOrderable(contract: Contract, ...kinds: readonly Comparable[]): readonly string[] {
  const { returns, queryOptions } = contract.operation;
  if (!returns.collection || !queryOptions.includes("$orderby") || orderable(contract).length > 0) return [];
  return structuralMembers(contract).flatMap(([name, property]) => {
    const kind = valueKind(property, contract);
    return kind !== undefined && kinds.includes(kind) ? [name] : [];
  });
}
