import type { Answer } from "../../judging/answers/answer.ts";
import type { StructuredType } from "../../specs/resource.ts";

/** What is known of an undocumented type: the members that the examples select. Anything may stand in them. */
export function standInType(name: string, answers: readonly Answer[]): StructuredType {
  const selected = answers.flatMap(({ ask }) => ask.options.select ?? []).filter((member) => /^\w+$/.test(member));
  const properties = selected.map((member) => [member, { type: "Edm.Untyped", nullable: true }] as const);
  return { kind: "entity", name, properties: Object.fromEntries(properties), navigation: {}, states: [] };
}
