import type { Comparison, Literal } from "../../judging/oracle/expression.ts";
import { valueAt } from "../../judging/oracle/membership.ts";
import { type Comparable, comparableKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { earlierMembers } from "../../judging/values/earlier-members.ts";
import { neighbour, precisionOf, shownPrecision } from "../../judging/values/instant.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredType } from "../../specs/edm-type.ts";
import type { Property } from "../../specs/resource.ts";
import { unlike } from "./unknown-ids.ts";

// Values beyond these tell nothing new.
const mostValues = 24;

/** All comparisons of documented members of a kind, with every documented operator, against values that occur and next to them. */
export function comparisons(items: readonly Item[], contract: Contract, kind: Comparable): readonly Comparison[] {
  return structuralMembers(contract)
    .filter(([, property]) => comparableKind(property, contract) === kind)
    .flatMap(([path, property]) =>
      literals(items, path, property, contract).flatMap((literal) =>
        (property.filter ?? []).map((operator): Comparison => ({ kind: "compare", path, operator, literal })),
      ),
    );
}

function literals(items: readonly Item[], path: string, property: Property, contract: Contract): readonly Literal[] {
  const occurring = [...new Set(items.map(({ value }) => value[path]))]
    .filter((value): value is string => typeof value === "string")
    .slice(0, mostValues);
  switch (comparableKind(property, contract)) {
    case "datetime": {
      // A service tells apart what it shows, unless the last digits that it shows are zeros throughout.
      const finest = precisionOf(items.map(({ value }) => String(value[path])));
      return occurring.flatMap((value) => {
        const shown = shownPrecision(value);
        return [0, -1, 1].flatMap((steps): Literal[] => {
          const near = neighbour(value, steps, shown > finest ? shown : finest);
          return near === undefined ? [] : [{ kind: "datetime", value: near }];
        });
      });
    }
    case "text":
      return textLiterals(occurring).map((value): Literal => ({ kind: "text", value }));
    case "enum":
      return earlierMembers(contract.types.get(property.type)).map((value): Literal => ({ kind: "text", value }));
    case undefined:
      return [];
  }
}

// Next to what occurs stands what differs from it at its end alone: who compares beginnings takes the two for the same.
function textLiterals(occurring: readonly string[]): readonly string[] {
  const [first = "", ...others] = occurring;
  const beside = /[0-9a-z]$/i.test(first) ? [first.replace(/.$/s, (last) => (last === "0" ? "1" : "0"))] : [];
  return [...occurring.slice(0, 1), ...beside, ...others, unlike(first)];
}

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
