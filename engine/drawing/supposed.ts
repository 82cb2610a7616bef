import type { Comparison } from "../../judging/oracle/expression.ts";
import { tellsApart, valueAt } from "../../judging/oracle/membership.ts";
import { type Comparable, deepMembers, valueKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { type Item, itemType, withItemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import type { FilterFunction, Operator, Property } from "../../specs/resource.ts";
import { comparisons, comparisonsOf } from "./comparisons.ts";
import { textParts } from "./functions.ts";

const kinds: readonly Comparable[] = ["text", "enum", "boolean", "datetime", "number", "guid", "date"];
const ordered: readonly Comparable[] = ["datetime", "number", "date"];
const functions: readonly FilterFunction[] = ["startswith", "endswith", "contains"];

/** Of texts within complex values, so many values are tried. */
const mostDeep = 3;

/** Whether filters can be asked for of which the type says nothing. */
export function isSupposable(contract: Contract): boolean {
  const { returns, queryOptions } = contract.operation;
  return returns.collection && queryOptions.includes("$filter") && Object.keys(supposed(contract)).length > 0;
}

/** Comparisons of which the type says nothing: who refuses them does right, and who answers has to mean what is asked for. */
export function supposedComparisons(items: readonly Item[], contract: Contract): readonly Comparison[] {
  const asked = withItemType(contract, { ...itemType(contract), properties: supposed(contract) });
  const deep = deepMembers(contract).flatMap(([path, property]) =>
    property.filter === undefined && valueKind(property, contract) === "text"
      ? comparisonsOf([path, { ...property, filter: ["eq"] }], items, contract)
          .filter((one) => tellsApart(one, items, contract))
          .slice(0, mostDeep)
      : [],
  );
  return inTurn([...textParts(items, asked), ...comparisons(items, asked, ...kinds), ...deep], items, asked);
}

// Each operator on each kind of member comes early, on members that some items lack first: what is null is often forgotten. What
// differs from a value is most of what there is, and comes last.
function inTurn(all: readonly Comparison[], items: readonly Item[], contract: Contract): readonly Comparison[] {
  const { properties } = itemType(contract);
  const groups = new Map<string, Comparison[]>();
  const isLacked = ({ path }: Comparison): boolean => items.some((item) => (valueAt(item, path) ?? null) === null);
  const lackedFirst = [...all.filter(isLacked), ...all.filter((one) => !isLacked(one))];
  for (const one of lackedFirst) {
    const property = properties[one.path];
    const kind = property === undefined ? one.path.split("/").length : valueKind(property, contract);
    const key = `${kind} ${one.operator}`;
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
