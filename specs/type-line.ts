import type { StructuredType, TypeIndex } from "./resource.ts";

/** The structured type that `@odata.type` names, with or without `#`; undefined where nobody documents it. */
export function namedType(text: string, types: TypeIndex): StructuredType | undefined {
  const type = types.get(text.replace(/^.*#/, ""));
  return type === undefined || type.kind === "enum" ? undefined : type;
}

/** A type and its base types, nearest first. */
export function lineage(types: TypeIndex, name: string): readonly string[] {
  const names = [name];
  for (let type = types.get(name); type !== undefined && type.kind !== "enum" && type.base !== undefined;) {
    // A contract of somebody else's making may go in a circle.
    if (names.includes(type.base)) break;
    names.push(type.base);
    type = types.get(type.base);
  }
  return names;
}

/** Whether a type is another, or derives from it over however many steps. */
export function inherits(types: TypeIndex, name: string, ancestor: string): boolean {
  return lineage(types, name).includes(ancestor);
}

/** Whether two types derive from a third one, which is not the root of all. */
export function areRelated(types: TypeIndex, a: string, b: string): boolean {
  return lineage(types, a).some((name) => hasBase(types, name) && inherits(types, b, name));
}

function hasBase(types: TypeIndex, name: string): boolean {
  const type = types.get(name);
  return type !== undefined && type.kind !== "enum" && type.base !== undefined;
}
