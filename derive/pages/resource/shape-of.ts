import type { Place } from "../../../specs/erratum.ts";
import type { Fact, MemberFacts } from "../../facts.ts";
import type { Representation } from "./representation.ts";

/** Whether a type is an entity: the page says so by a key or a base type; a type with an id or relationships is one by convention. */
export function shapeOf(
  properties: readonly MemberFacts[],
  navigation: readonly MemberFacts[],
  shown: Representation | undefined,
  at: Place,
): Fact<"entity" | "complex"> {
  const key = properties.find((member) => member.key !== undefined)?.key;
  if (key !== undefined) return { value: "entity", origin: "page", at: key.at };
  if (shown?.key !== undefined || shown?.base === "microsoft.graph.entity") {
    return { value: "entity", origin: "page", at: shown.at };
  }
  const entity = navigation.length > 0 || properties.some(({ name }) => name === "id");
  return { value: entity ? "entity" : "complex", origin: "convention", at };
}
