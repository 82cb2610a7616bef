import type { StructuredType, TypeIndex } from "./resource.ts";

/** The structured type that `@odata.type` names, with or without `#`; undefined where nobody documents it. */
export function namedType(text: string, types: TypeIndex): StructuredType | undefined {
  const type = types.get(text.replace(/^.*#/, ""));
  return type === undefined || type.kind === "enum" ? undefined : type;
}

/** Whether a type is another, or derives from it. */
export function isOfLine(type: StructuredType, base: string, types: TypeIndex): boolean {
  return lineOf(type, types).some(({ name }) => name === base);
}

/** Whether two types derive from a third one, which is not the root of all. */
export function areRelated(a: StructuredType, b: StructuredType, types: TypeIndex): boolean {
  const shared = lineOf(a, types).filter(({ base }) => base !== undefined);
  return shared.some(({ name }) => isOfLine(b, name, types));
}

function lineOf(type: StructuredType, types: TypeIndex): readonly StructuredType[] {
  const line = [type];
  for (let at = type; at.base !== undefined;) {
    const next = types.get(at.base);
    if (next === undefined || next.kind === "enum" || line.includes(next)) break;
    line.push(next);
    at = next;
  }
  return line;
}
