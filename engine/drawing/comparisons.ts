import type { Comparison, Literal } from "../../judging/oracle/expression.ts";
import { type Comparable, comparableKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { earlierMembers } from "../../judging/values/earlier-members.ts";
import { neighbour, precisionOf, shownPrecision } from "../../judging/values/instant.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
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
