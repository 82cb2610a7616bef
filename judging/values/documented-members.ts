import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredType } from "../../specs/edm-type.ts";
import type { Operation } from "../../specs/operation.ts";
import type { Operator, Property, StructuredType } from "../../specs/resource.ts";
import { itemType } from "./item.ts";
import { isObject, type JsonObject } from "./json-object.ts";

export type NamedProperty = readonly [name: string, property: Property];

interface Members {
  readonly structural: readonly NamedProperty[];
  readonly keys: readonly string[];
  readonly inline: readonly string[];
}

// Asked for again and again, for each item of each answer.
const known = new WeakMap<StructuredType, Members>();

/** Structural members that every service of the operation knows, in documented order. */
export function structuralMembers(contract: Contract): readonly NamedProperty[] {
  return structuralOf(itemType(contract));
}

/** The same of any type. */
export function structuralOf(type: StructuredType): readonly NamedProperty[] {
  return membersOfType(type).structural;
}

/** All structural members that an answer may have, those among them that come only where they are selected. */
export function knownMembers(contract: Contract): readonly NamedProperty[] {
  return knownOf(itemType(contract));
}

/** The same of any type. */
export function knownOf({ properties }: StructuredType): readonly NamedProperty[] {
  return Object.entries(properties).filter(([, { type }]) => type !== "Edm.Stream");
}

/** Navigation properties that stand in the documented answer without being asked for. */
export function inlineNavigation(contract: Contract): readonly string[] {
  return membersOfType(itemType(contract)).inline;
}

/** The members that tell an entity from others. */
export function keyMembers(contract: Contract): readonly string[] {
  return membersOfType(itemType(contract)).keys;
}

/** Navigation properties that the documentation lets a request expand, at the given level. */
export function expandable(contract: Contract, level: "must" | "should"): readonly string[] {
  if (!contract.operation.queryOptions.includes("$expand")) return [];
  return Object.entries(itemType(contract).navigation).flatMap(([name, { expand }]) =>
    expand === level ? [name] : [],
  );
}

/** The navigation properties that can be expanded and lead to many. */
export function expandedCollections(contract: Contract): readonly string[] {
  const { navigation } = itemType(contract);
  return [...expandable(contract, "must"), ...expandable(contract, "should")].filter(
    (name) => edmType(navigation[name]?.type ?? "").collection,
  );
}

/**
 * The contract of what a navigation property leads to, as far as the options inside of its `$expand` are documented; undefined
 * where it is not documented to be expanded.
 */
export function nestedContract(contract: Contract, navigation: string): Contract | undefined {
  const { types, operation } = contract;
  const declared = itemType(contract).navigation[navigation];
  if (declared?.expand === undefined) return undefined;
  const { collection, name: resource } = edmType(declared.type);
  const { options = [] } = operation.expandOptions?.get(navigation) ?? {};
  const { expandOptions: _, selectPaths: __, askedEntities: ___, ...own } = operation;
  return { types, operation: { ...own, returns: { resource, collection }, queryOptions: options } };
}

/** The operators that `$filter` is documented for on the key behind a navigation property, such as `subject/id`. */
export function navigationFilter(contract: Contract, path: string): readonly Operator[] {
  const [name = "", member = ""] = path.split("/");
  const navigation = itemType(contract).navigation[name];
  if (navigation === undefined || path.split("/").length !== 2) return [];
  const { properties } = structuredType(contract.types, edmType(navigation.type).name);
  return properties[member]?.key === true ? (navigation.filter ?? []) : [];
}

/** All that `$select` may name. */
export function selectable(contract: Contract): readonly string[] {
  const structural = structuralMembers(contract).map(([name]) => name);
  // Of a path the complex value that it leads into must be one that is sent.
  const paths = (contract.operation.selectPaths ?? []).filter((path) => structural.includes(path.split("/")[0] ?? ""));
  return [...structural, ...inlineNavigation(contract), ...paths];
}

function membersOfType(type: StructuredType): Members {
  const found = known.get(type);
  if (found !== undefined) return found;
  const structural = Object.entries(type.properties).filter(
    // The value of a stream stands elsewhere.
    ([, { optional, type: reference }]) => optional === undefined && reference !== "Edm.Stream",
  );
  const members: Members = {
    structural,
    // A key tells an entity from others wherever it is sent.
    keys: Object.entries(type.properties).flatMap(([name, { key }]) => (key ? [name] : [])),
    inline: Object.entries(type.navigation).flatMap(([name, { inline }]) => (inline === undefined ? [] : [name])),
  };
  known.set(type, members);
  return members;
}

/** What documented examples of an operation show: its items, or what it returns. */
export function exampledItems({ examples }: Operation): readonly JsonObject[] {
  return examples.flatMap(({ body }) => {
    const value = isObject(body) ? body["value"] : undefined;
    return Array.isArray(value) ? value.filter(isObject) : isObject(body) ? [body] : [];
  });
}

const exampled = new WeakMap<Operation, ReadonlySet<string>>();

/** The members that documented examples of an operation show, in its items or in what it returns. */
export function exampledMembers(operation: Operation): ReadonlySet<string> {
  const before = exampled.get(operation);
  if (before !== undefined) return before;
  const found = exampledItems(operation).flatMap((item) => Object.keys(item));
  const names = new Set([...(operation.shown ?? []), ...found]);
  exampled.set(operation, names);
  return names;
}
