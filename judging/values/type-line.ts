import type { StructuredType, TypeIndex } from "../../specs/resource.ts";

/** The structured type that `@odata.type` names, with or without `#`; undefined where nobody documents it. */
export function namedType(text: string, types: TypeIndex): StructuredType | undefined {
  const type = types.get(text.replace(/^.*#/, ""));
  return type === undefined || type.kind === "enum" ? undefined : type;
}

/** Whether a type is another, or derives from it. */
export function isOfLine(type: StructuredType, base: string, types: TypeIndex): boolean {
  const seen = new Set<string>();
  let at: StructuredType | undefined = type;
  while (at !== undefined && !seen.has(at.name)) {
    if (at.name === base) return true;
    seen.add(at.name);
    const next: ReturnType<TypeIndex["get"]> = at.base === undefined ? undefined : types.get(at.base);
    at = next === undefined || next.kind === "enum" ? undefined : next;
  }
  return false;
}
