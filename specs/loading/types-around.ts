import { isDeepStrictEqual } from "node:util";

import { edmType } from "../edm-type.ts";
import type { ResourceType, StructuredType, TypeIndex } from "../resource.ts";

/**
 * The types that answers of the returned ones may hold: what their navigation properties lead to, what structural properties
 * hold, and what derives from a complex, an abstract or a returned type. Their names come in the order of `types`.
 */
export function typesAround(types: TypeIndex, returned: readonly string[]): readonly string[] {
  const heirs = heirsOf(types);
  const wanted = new Set<string>();
  const add = (first: string): void => {
    const open = [first];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const type = types.get(name);
      if (type === undefined || wanted.has(name)) continue;
      wanted.add(name);
      if (type.kind === "enum") continue;
      open.push(...Object.values(type.properties).map((property) => edmType(property.type).name));
      if (type.kind === "complex" || type.abstract === true || returned.includes(name)) {
        open.push(...(heirs.get(name) ?? []));
      }
    }
  };
  for (const name of returned) add(name);
  for (const name of returned) {
    const type = types.get(name);
    if (type === undefined || type.kind === "enum") continue;
    for (const { type: reference } of Object.values(type.navigation)) {
      if (!isAnything(edmType(reference).name, types, heirs)) add(edmType(reference).name);
    }
  }
  return [...types.keys()].filter((name) => wanted.has(name));
}

const mostHeirs = 100;

// What leads to an abstract type of which nearly all others are leads to no shape.
function isAnything(name: string, types: TypeIndex, heirs: ReadonlyMap<string, readonly string[]>): boolean {
  const type = types.get(name);
  return type?.kind === "entity" && type.abstract === true && (heirs.get(name) ?? []).length > mostHeirs;
}

/** Types without the navigation properties and the base types that lead to none of them. */
export function amongThemselves(types: readonly ResourceType[], beside: ReadonlySet<string> = new Set()): TypeIndex {
  const known = new Set([...types.map(({ name }) => name), ...beside]);
  const all = new Map(types.map((type) => [type.name, type.kind === "enum" ? type : trimmed(type, known)]));
  return new Map([...all].map(([name, type]) => [name, type.kind === "enum" ? type : sharing(type, all)]));
}

// What a type inherits unchanged is the very property of its base type, so that nobody looks at it twice.
function sharing(type: StructuredType, all: TypeIndex): StructuredType {
  const base = type.base === undefined ? undefined : all.get(type.base);
  if (base === undefined || base.kind === "enum") return type;
  const inherited = sharing(base, all).properties;
  const properties = Object.entries(type.properties).map(([name, property]) => {
    const other = inherited[name];
    return [name, other !== undefined && isDeepStrictEqual(other, property) ? other : property] as const;
  });
  return { ...type, properties: Object.fromEntries(properties) };
}

/** A type without the navigation properties and the base type that lead to no known type. */
export function trimmed({ base, ...type }: StructuredType, known: ReadonlySet<string>): StructuredType {
  const kept = Object.entries(type.navigation).filter(([, { type: reference }]) => known.has(edmType(reference).name));
  return {
    ...type,
    ...(base === undefined || !known.has(base) ? {} : { base }),
    navigation: Object.fromEntries(kept),
  };
}

/** What derives from each type directly, by its name. */
export function heirsOf(types: TypeIndex): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>();
  for (const type of types.values()) {
    if (type.kind === "enum" || type.base === undefined) continue;
    const known = heirs.get(type.base);
    if (known === undefined) heirs.set(type.base, [type.name]);
    else known.push(type.name);
  }
  return heirs;
}
