import { expandedIn } from "../../judging/answers/expanded.ts";
import type { Comparison, Expression, Literal } from "../../judging/oracle/expression.ts";
import { earlierMembers } from "../../judging/values/enum-pairs.ts";
import { membership, valueAt } from "../../judging/oracle/membership.ts";
import { comparableKind, complexMembers, valueKind } from "../../judging/values/comparable.ts";
import { type NamedProperty, structuralMembers } from "../../judging/values/documented-members.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { isObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredBehind } from "../../specs/edm-type.ts";
import type { FilterFunction, Property } from "../../specs/resource.ts";
import { isAskable, literalsOf, partOf } from "./literals.ts";

// So many of what a member has are looked at.
const mostValues = 12;
/** Of shorter texts a beginning says nothing. */
const shortestBegun = 3;

const partsOf: Readonly<Partial<Record<FilterFunction, (text: string) => string>>> = {
  startswith: (text) => partOf(text, 0, 1 / 2),
  endswith: (text) => partOf(text, 1 / 2, 1),
  contains: (text) => partOf(text, 1 / 4, 3 / 4),
};

/** Members that a function of `$filter` is documented on. */
export function supporting(contract: Contract, ...names: readonly FilterFunction[]): readonly NamedProperty[] {
  return [...structuralMembers(contract), ...complexMembers(contract)].filter(([, { filterFunctions = [] }]) =>
    names.some((name) => filterFunctions.includes(name)),
  );
}

/** Searches for parts of texts that occur: for their beginnings, ends and middles, and for each of them where the others stand. */
export function textParts(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return supporting(contract, "startswith", "endswith", "contains").flatMap(([path, property]) => {
    const texts = textsOf(items, path).filter((text) => text.trim() === text && text.length > 1);
    const parts = Object.values(partsOf).flatMap((part) => texts.map(part));
    return (["startswith", "endswith", "contains"] as const)
      .filter((operator) => property.filterFunctions?.includes(operator) === true && property.type === "Edm.String")
      .flatMap((operator) => {
        const own = texts.map((text) => partsOf[operator]?.(text) ?? text);
        const [first = ""] = own;
        return [...new Set([first, ...patternsFor(first), ...own, ...parts])]
          .filter((part) => part.trim() !== "")
          .map((value): Comparison => ({ kind: "compare", path, operator, literal: { kind: "text", value } }));
      });
  });
}

/**
 * Parts of texts by which a function is told from one that looks for them anywhere: they occur where it does not look, one for each
 * function.
 */
export function partsElsewhere(items: readonly Item[], contract: Contract): readonly Comparison[] {
  const all = textParts(items, contract);
  return (["startswith", "endswith"] as const).flatMap((operator) => {
    const own = all.filter((one) => one.operator === operator);
    return own.filter((one) => isElsewhere(one, items, contract)).slice(0, 1);
  });
}

function isElsewhere(one: Comparison, items: readonly Item[], contract: Contract): boolean {
  const inside = (comparison: Comparison): number => membership(comparison, items, contract).inside.length;
  return inside(one) === 0 && inside({ ...one, operator: "contains" }) > 0;
}

// What stands for any character in a pattern, in place of one inside: it is a character like others here.
function patternsFor(part: string): readonly string[] {
  const characters = [...part];
  const at = Math.floor(characters.length / 2);
  if (characters.length < 3 || !/^[a-z0-9]$/i.test(characters[at] ?? "")) return [];
  return [".", "_"].map((any) => [...characters.slice(0, at), any, ...characters.slice(at + 1)].join(""));
}

/** Lists of values that occur, longer ones of each member first: the value in the middle and the last one count like the first. */
export function valueLists(items: readonly Item[], contract: Contract): readonly Expression[] {
  const known = supporting(contract, "in").flatMap(([path, property]) => {
    const kind = comparableKind({ ...property, filter: ["eq"] }, contract);
    if (kind === undefined || kind === "flags") return [];
    const values = items.map((item) => valueAt(item, path));
    return [{ path, literals: literalsOf(kind, values, property.type, contract.types).slice(0, mostValues) }];
  });
  const longer = known.flatMap(({ path, literals }): Expression[] => {
    const occurring = literals.filter((literal) => {
      const { inside } = membership({ kind: "in", path, literals: [literal] }, items, contract);
      return inside.length > 0;
    });
    return occurring.length > 2 ? [{ kind: "in", path, literals: occurring.slice(0, 3) }] : [];
  });
  const shorter = known.flatMap(({ path, literals }) => {
    const pairs = literals.map((literal, at): readonly Literal[] => [
      literal,
      literals[(at + 2) % literals.length] ?? literal,
    ]);
    return [...pairs, ...literals.map((literal) => [literal])].map((list): Expression => ({
      kind: "in",
      path,
      literals: list,
    }));
  });
  return [...longer, ...shorter];
}

/** Questions for each documented flag. */
export function flagQuestions(contract: Contract): readonly Comparison[] {
  return supporting(contract, "has").flatMap(([path, property]) =>
    valueKind(property, contract) === "flags"
      ? earlierMembers(contract.types.get(property.type)).map((value): Comparison => ({
          kind: "compare",
          path,
          operator: "has",
          literal: { kind: "text", value },
        }))
      : [],
  );
}

/** Collections whose elements a filter may ask for, with the quantifiers that are documented. */
export function quantified(
  contract: Contract,
): readonly (readonly [...NamedProperty, quantifiers: readonly ("any" | "all")[]])[] {
  return structuralMembers(contract).flatMap(([name, property]) => {
    const { filter = [], filterFunctions = [], type } = property;
    if (!edmType(type).collection) return [];
    const asked = contract.operation.askedEntities?.get(name)?.quantifiers ?? [];
    const named = (["any", "all"] as const).filter((one) => filterFunctions.includes(one) || asked.includes(one));
    // Where a collection supports a comparison, only that of one of its elements can be meant.
    const quantifiers = named.length > 0 ? named : filter.length > 0 ? (["any"] as const) : [];
    return quantifiers.length === 0 ? [] : [[name, property, quantifiers] as const];
  });
}

/** What of the elements of a collection a filter may ask for: members of complex values, or of primitives these themselves. */
function membersWithin(
  [path, property]: NamedProperty,
  contract: Contract,
): readonly (readonly [string | undefined, Pick<Property, "type">])[] {
  const element = edmType(property.type).name;
  const type = contract.types.get(element);
  if (type?.kind !== "complex") return [[undefined, { type: element }]];
  // A comparison that is documented for a collection is one with its elements; of what has members, nobody says with which.
  const isNamed = property.filterFunctions?.some((name) => name === "any" || name === "all") === true;
  const asked = contract.operation.askedEntities?.get(path)?.members;
  return Object.entries(type.properties).filter(([name]) => isNamed || asked?.includes(name) === true);
}

/** Conditions on the elements of collections: of primitives, and of texts within complex values. */
export function elementConditions(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return quantified(contract).flatMap(([path, property, quantifiers]) => {
    const elements = items.flatMap(({ value }) => {
      const all: unknown = value[path];
      return Array.isArray(all) ? (all as readonly unknown[]) : [];
    });
    if (elements.length === 0) return [];
    return membersWithin([path, property], contract).flatMap(([member, { type: reference }]) => {
      const kind = valueKind({ type: reference }, contract);
      if (kind === undefined) return [];
      const values = elements.map((one) => (member === undefined ? one : isObject(one) ? one[member] : undefined));
      return quantifiers.flatMap((quantifier) => {
        const each = { quantifier, ...(member === undefined ? {} : { inner: member }) };
        const literals = literalsOf(kind, values, reference, contract.types).slice(0, mostValues);
        const begins = kind === "text" && property.filterFunctions?.includes("startswith") === true;
        return [
          ...literals.map((literal): Comparison => ({ kind: "compare", path, operator: "eq", literal, each })),
          ...(begins ? beginnings(values) : []).map((literal): Comparison => {
            return { kind: "compare", path, operator: "startswith", literal, each };
          }),
        ];
      });
    });
  });
}

// The first half of a text, and all but its end: what several begin with, and what hardly another does.
function beginnings(values: readonly unknown[]): readonly Literal[] {
  const texts = values.filter((one): one is string => typeof one === "string" && one.length >= shortestBegun);
  const cut = texts.slice(0, mostValues).flatMap((one) => [one.slice(0, Math.ceil(one.length / 2)), one.slice(0, -1)]);
  return [...new Set(cut)].map((value): Literal => ({ kind: "text", value }));
}

/** Conditions on the entities that navigation properties lead to, where filters are documented to ask them. */
export function entityConditions(items: readonly Item[], contract: Contract): readonly Comparison[] {
  const { navigation } = itemType(contract);
  return [...(contract.operation.askedEntities ?? [])].flatMap(([path, { quantifiers, members }]) => {
    const declared = navigation[path];
    const type = declared === undefined ? undefined : structuredBehind(contract.types, declared.type);
    if (type === undefined) return [];
    const entities = items.flatMap((item) => expandedIn(item, path)?.items ?? []);
    return members.flatMap((inner) => {
      const property = type.properties[inner];
      const kind = property === undefined ? undefined : valueKind(property, contract);
      if (property === undefined || kind === undefined) return [];
      const values = entities.map(({ value }) => value[inner]);
      return literalsOf(kind, values, property.type, contract.types)
        .slice(0, mostValues)
        .flatMap((literal) =>
          quantifiers.map((quantifier): Comparison => {
            return { kind: "compare", path, operator: "eq", literal, each: { quantifier, inner } };
          }),
        );
    });
  });
}

function textsOf(items: readonly Item[], path: string): readonly string[] {
  const texts = items
    .map((item) => valueAt(item, path))
    .filter((value): value is string => typeof value === "string" && isAskable(value));
  return [...new Set(texts)].slice(0, mostValues);
}
