import type { StructuredType, TypeIndex } from "../../specs/resource.ts";
import type { JsonSchema } from "./edm.ts";
import { memberSchema } from "./member.ts";

/**
 * The keywords by which `@odata.type` chooses the members of a derived type; none where nothing derives from the type.
 * What derives is named with `#` and without, as both are seen.
 */
export function derivedMembers(types: TypeIndex, name: string): JsonSchema {
  const children = derivedFrom(types, name);
  if (children.length === 0) return {};
  return {
    allOf: children.map((child) => ({
      if: { properties: { "@odata.type": { enum: typeNames(types, child.name) } }, required: ["@odata.type"] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: { $ref: `#/$defs/${overlayName(child.name)}` },
    })),
  };
}

/** What a derived type adds to its base type, for the definitions of a document. Nothing is required: a projection may leave it out. */
export function derivedOverlay(types: TypeIndex, type: StructuredType): JsonSchema {
  const base = type.base === undefined ? undefined : types.get(type.base);
  const inherited = base === undefined || base.kind === "enum" ? {} : base.properties;
  const own = Object.entries(type.properties).filter(([name, property]) => inherited[name] !== property);
  return {
    type: "object",
    properties: Object.fromEntries(own.map(([name, property]) => [name, memberSchema(types, property)])),
    ...derivedMembers(types, type.name),
  };
}

export function overlayName(name: string): string {
  return `${name}+`;
}

// By base type; a document has thousands of types, and each is asked for its own.
const indexes = new WeakMap<TypeIndex, ReadonlyMap<string, readonly StructuredType[]>>();

/** The types that derive from one directly. */
export function derivedFrom(types: TypeIndex, name: string): readonly StructuredType[] {
  const index = indexes.get(types) ?? indexOf(types);
  indexes.set(types, index);
  return index.get(name) ?? [];
}

function indexOf(types: TypeIndex): ReadonlyMap<string, readonly StructuredType[]> {
  const index = new Map<string, StructuredType[]>();
  for (const type of types.values()) {
    if (type.kind === "enum" || type.base === undefined) continue;
    const known = index.get(type.base);
    if (known === undefined) index.set(type.base, [type]);
    else known.push(type);
  }
  return index;
}

function typeNames(types: TypeIndex, name: string): readonly string[] {
  return [`#${name}`, name, ...derivedFrom(types, name).flatMap((child) => typeNames(types, child.name))];
}
