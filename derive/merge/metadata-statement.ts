import type { ResourceType } from "../../specs/resource.ts";
import type { MetadataModel } from "../metadata/model.ts";
import type { Statement } from "./statement.ts";

/** What a `$metadata` document, named `document`, says of a type, with the lines of its members. Undefined without the type. */
export function metadataStatement(
  model: MetadataModel,
  type: string,
  document: string,
): Statement<ResourceType> | undefined {
  const value = model.types.get(type);
  if (value === undefined) return undefined;
  return { value, at: (member) => ({ document, line: lineOf(model, value, member) }) };
}

// An inherited member stands with the base type that declares it; an absent one is told by the type that lacks it.
function lineOf(model: MetadataModel, type: ResourceType, member: string | undefined): number {
  const own = member === undefined ? undefined : model.lines.get(`${type.name}/${member}`);
  if (own !== undefined) return own;
  const base = type.kind === "enum" || type.base === undefined ? undefined : model.types.get(type.base);
  const inherited = base !== undefined && member !== undefined && base.kind !== "enum" && has(base, member);
  return inherited ? lineOf(model, base, member) : (model.lines.get(type.name) ?? 1);
}

function has(type: Exclude<ResourceType, { kind: "enum" }>, member: string): boolean {
  return Object.hasOwn(type.properties, member) || Object.hasOwn(type.navigation, member);
}
