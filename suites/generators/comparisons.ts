import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { EnumType, Property } from "../../specs/resource.ts";
import type { Item } from "../judging/items.ts";
import type { Comparison, Literal } from "../oracle/expression.ts";
import { neighbour } from "../oracle/instant.ts";
import { structuralMembers } from "./members.ts";
import { unlike } from "./unknown-ids.ts";

/** The kinds of members that filters compare. */
export type Comparable = "datetime" | "text" | "enum";

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

/** How a member is compared; undefined where no filter on it is documented. */
export function comparableKind({ type, filter }: Property, { types }: Contract): Comparable | undefined {
  if (filter === undefined) return undefined;
  if (type === "Edm.DateTimeOffset") return "datetime";
  if (type === "Edm.String") return "text";
  return types.get(edmType(type).name)?.kind === "enum" ? "enum" : undefined;
}

const certainKinds: readonly Comparable[] = ["enum", "datetime"];

/** Whether a filter is documented on a member of one of these kinds. */
export function isFilterable(contract: Contract, kinds: readonly Comparable[] = certainKinds): boolean {
  return structuralMembers(contract).some(([, property]) => {
    const kind = comparableKind(property, contract);
    return kind !== undefined && kinds.includes(kind);
  });
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

/** The members of an enumeration that a filter may name: which stored values an answer shows as the sentinel is unknown, and later members need a header. */
export function earlierMembers(type: ReturnType<Contract["types"]["get"]>): readonly string[] {
  if (type?.kind !== "enum") return [];
  return namesBeforeSentinel(type);
}

function namesBeforeSentinel({ members, sentinel }: EnumType): readonly string[] {
  const names = Object.keys(members);
  const end = sentinel === undefined ? -1 : names.indexOf(sentinel);
  return end < 0 ? names : names.slice(0, end);
}
