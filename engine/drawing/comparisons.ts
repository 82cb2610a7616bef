import type { Comparison, Literal } from "../../judging/oracle/expression.ts";
import { type Comparable, comparableKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { earlierMembers } from "../../judging/values/earlier-members.ts";
import { neighbour } from "../../judging/values/instant.ts";
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
    case "datetime":
      return occurring.flatMap((value) =>
        [0, -1, 1].flatMap((steps): Literal[] => {
          const near = neighbour(value, steps);
          return near === undefined ? [] : [{ kind: "datetime", value: near }];
        }),
      );
    case "text":
      return [...occurring, unlike(occurring[0] ?? "")].map((value): Literal => ({ kind: "text", value }));
    case "enum":
      return earlierMembers(contract.types.get(property.type)).map((value): Literal => ({ kind: "text", value }));
    case undefined:
      return [];
  }
}
