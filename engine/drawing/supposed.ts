import type { Comparison, Expression, Literal } from "../../judging/oracle/expression.ts";
import { membership, tellsApart, valueAt } from "../../judging/oracle/membership.ts";
import { type Comparable, deepMembers, propertyAt, valueKind } from "../../judging/values/comparable.ts";
import { type NamedProperty, structuralMembers } from "../../judging/values/documented-members.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { type Item, itemType, withItemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { FilterFunction, Operator, Property } from "../../specs/resource.ts";
import { comparisons, comparisonsOf } from "./comparisons.ts";
import { elementConditions, textParts } from "./functions.ts";
import { literalsOf } from "./literals.ts";

const kinds: readonly Comparable[] = ["text", "enum", "boolean", "datetime", "number", "guid", "date"];
const ordered: readonly Comparable[] = ["datetime", "number", "date"];
const functions: readonly FilterFunction[] = ["startswith", "endswith", "contains"];

/** Of members within complex values, of these kinds, so many values are tried. */
const [mostDeep, shallow] = [3, ["text", "enum", "boolean"] as readonly (Comparable | undefined)[]] as const;
/** Members of elements of these kinds are compared together, the first two: of so many items and of so many elements of each. */
const inPairs: readonly Comparable[] = ["text", "enum", "number", "guid"];
const [mostTried, mostElements, mostPairs, mostTold] = [60, 8, 4, 12] as const;

/** Whether filters can be asked for of which the type says nothing. */
export function isSupposable(contract: Contract): boolean {
  const { returns, queryOptions } = contract.operation;
  return returns.collection && queryOptions.includes("$filter") && Object.keys(supposed(contract)).length > 0;
}

/** Filters of which the type says nothing: who refuses them does right, and who answers has to mean what is asked for. */
export function supposedFilters(items: readonly Item[], contract: Contract): readonly Expression[] {
  const all = supposedComparisons(items, contract);
  const [first, ...others] = all;
  return [
    ...(first === undefined ? [] : [first]),
    ...lists(items, contract),
    ...together(all, items, contract),
    ...onElements(items, contract),
    ...others,
  ];
}

// A list of two values that both occur, and that leaves something out, on a member that can be compared in other ways.
function lists(items: readonly Item[], contract: Contract): readonly Expression[] {
  const compared = structuralMembers(contract).filter(
    ([, { filter, filterFunctions = [] }]) => filter?.includes("eq") === true && !filterFunctions.includes("in"),
  );
  const equal: readonly Operator[] = ["eq"];
  const properties = Object.fromEntries(compared.map(([name, property]) => [name, { ...property, filter: equal }]));
  const asked = withItemType(contract, { ...itemType(contract), properties });
  const occurring = comparisons(items, asked, ...kinds).filter((one) => tellsApart(one, items, contract));
  for (const { path, literal } of occurring)
    for (const { path: same, literal: other } of occurring) {
      const list: Expression = { kind: "in", path, literals: [literal, other] };
      if (path === same && literal !== other && tellsApart(list, items, contract)) return [list];
    }
  return [];
}

// Two conditions of which each leaves out something that the other finds, on members that differ: who hears one alone shows it.
function together(all: readonly Comparison[], items: readonly Item[], contract: Contract): readonly Expression[] {
  const telling = [all, comparisons(items, contract, ...kinds)].map((some) =>
    some.filter((one) => tellsApart(one, items, contract)).slice(0, mostTold),
  );
  const [supposedOnes = [], documented = []] = telling;
  const narrows = (one: Comparison, other: Comparison): boolean => {
    const kept = membership(one, items, contract).inside;
    const { inside, outside } = membership(other, kept, contract);
    return inside.length > 0 && outside.length > 0;
  };
  for (const one of supposedOnes)
    for (const other of [...supposedOnes, ...documented])
      if (one.path !== other.path && narrows(one, other) && narrows(other, one))
        return [{ kind: "and", left: one, right: other }];
  return [];
}

// Conditions on elements of collections in pairs, and the opposite of a single one.
function onElements(items: readonly Item[], contract: Contract): readonly Expression[] {
  const single = elementConditions(items, contract).find((one) => tellsApart(one, items, contract));
  return [
    ...elementPairs(items, contract),
    ...(single === undefined ? [] : [{ kind: "not", operand: single } as const]),
  ];
}

/** Two conditions that one and the same element of a collection has to fulfil, as one does, and as none does. */
export function elementPairs(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return structuralMembers(contract)
    .flatMap((member) => conditionPairs(member, items, contract))
    .slice(0, mostPairs);
}

function conditionPairs(
  [path, property]: NamedProperty,
  items: readonly Item[],
  contract: Contract,
): readonly Comparison[] {
  const { collection, name: reference } = edmType(property.type);
  const complex = collection ? contract.types.get(reference) : undefined;
  if (complex?.kind !== "complex") return [];
  const members = Object.entries(complex.properties).flatMap(([name, { type }]) => {
    const kind = valueKind({ type }, contract);
    return kind === undefined || !inPairs.includes(kind) ? [] : [{ name, kind, type }];
  });
  const [one, other] = members;
  if (one === undefined || other === undefined) return [];
  const literalsFor = ({ name, kind, type }: typeof one, element: unknown): readonly Literal[] =>
    isObject(element) ? literalsOf(kind, [element[name]], type, contract.types).slice(0, 1) : [];
  const pairs = items.slice(0, mostTried).flatMap(({ value: { [path]: elements } }) =>
    (Array.isArray(elements) ? (elements as readonly unknown[]).slice(0, mostElements) : []).flatMap((a, at, all) =>
      [...all.slice(at + 1), a].flatMap((b) =>
        literalsFor(one, a).flatMap((literal) =>
          literalsFor(other, b).map((second): Comparison => ({
            kind: "compare",
            path,
            operator: "eq",
            literal,
            each: { quantifier: "any", inner: one.name, beside: { inner: other.name, literal: second } },
          })),
        ),
      ),
    ),
  );
  const isMet = (pair: Comparison): boolean => membership(pair, items, contract).inside.length > 0;
  const isMissed = (pair: Comparison): boolean => membership(pair, items, contract).outside.length === items.length;
  return [isMet, isMissed].flatMap((is) => pairs.slice(0, mostTried).find(is) ?? []);
}

/** Comparisons of which the type says nothing. */
export function supposedComparisons(items: readonly Item[], contract: Contract): readonly Comparison[] {
  const asked = withItemType(contract, { ...itemType(contract), properties: supposed(contract) });
  const deep = deepMembers(contract).flatMap(([path, property]) =>
    property.filter === undefined && shallow.includes(valueKind(property, contract))
      ? comparisonsOf([path, { ...property, filter: ["eq"] }], items, contract)
          .filter((one) => tellsApart(one, items, contract))
          .map((one) => ({ one, isTaken: isTaken(one, items, contract) }))
          .sort((a, b) => Number(a.isTaken) - Number(b.isTaken))
          .slice(0, mostDeep)
          .map(({ one }) => one)
      : [],
  );
  const all = [...textParts(items, asked), ...comparisons(items, asked, ...kinds), ...deep];
  return inTurn(all.filter(isPlain), items, contract);
}

// Whether a comparison finds the same in each other member of the same type, so that it does not tell which one is looked at.
function isTaken(one: Comparison, items: readonly Item[], contract: Contract): boolean {
  const [root = "", ...within] = one.path.split("/");
  const members = structuralMembers(contract);
  const type = members.find(([name]) => name === root)?.[1].type;
  const twins = members.flatMap(([name, other]) => (name !== root && other.type === type ? [name] : []));
  if (twins.length === 0) return true;
  const inside = (path: string): ReadonlySet<Item> => new Set(membership({ ...one, path }, items, contract).inside);
  const own = inside(one.path);
  return twins.every((twin) => {
    const other = inside([twin, ...within].join("/"));
    return other.size === own.size && [...own].every((item) => other.has(item));
  });
}

/** Longer texts, and those of several lines, are documents: what is shown of them need not be what is looked through. */
const longestText = 200;

function isPlain({ literal }: Comparison): boolean {
  return literal.kind !== "text" || (literal.value.length <= longestText && !/[\r\n]/.test(literal.value));
}

// Each operator on each kind of member comes early, on members that some items lack first: what is null is often forgotten; and so
// does something within each complex value. What differs from a value is most of what there is, and comes last.
function inTurn(all: readonly Comparison[], items: readonly Item[], contract: Contract): readonly Comparison[] {
  const groups = new Map<string, Comparison[]>();
  const isLacked = ({ path }: Comparison): boolean => items.some((item) => (valueAt(item, path) ?? null) === null);
  const lackedFirst = [...all.filter(isLacked), ...all.filter((one) => !isLacked(one))];
  for (const one of lackedFirst) {
    const property = propertyAt(one.path, contract);
    const kind = property === undefined ? undefined : valueKind(property, contract);
    const [root, ...within] = one.path.split("/");
    const key = `${within.length === 0 ? kind : root} ${one.operator}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const inGroups = [...groups].sort(([a], [b]) => Number(a.endsWith(" ne")) - Number(b.endsWith(" ne")));
  const longest = Math.max(0, ...inGroups.map(([, { length }]) => length));
  return Array.from({ length: longest }, (_, at) => inGroups.flatMap(([, group]) => group[at] ?? [])).flat();
}

function supposed(contract: Contract): Readonly<Record<string, Property>> {
  return Object.fromEntries(
    structuralMembers(contract).flatMap(([name, property]) => {
      const kind = valueKind(property, contract);
      if (kind === undefined || !kinds.includes(kind)) return [];
      const { filter: documented, filterFunctions = [] } = property;
      const filter: readonly Operator[] = ordered.includes(kind) ? ["eq", "ne", "ge", "lt"] : ["eq", "ne"];
      const others = kind === "text" ? functions.filter((one) => !filterFunctions.includes(one)) : [];
      const { filter: _, ...plain } = property;
      const own = { ...plain, ...(documented === undefined ? { filter } : {}), filterFunctions: others };
      return documented === undefined || others.length > 0 ? [[name, own]] : [];
    }),
  );
}
