import type { EnumType, StructuredType, TypeIndex } from "./resource.ts";

/** A type reference such as `Collection(microsoft.graph.keyValuePair)`, taken apart. */
export interface EdmType {
  readonly collection: boolean;
  readonly name: string;
}

// Contracts have few references, and each value of an answer asks for one.
const known = new Map<string, EdmType>();
const mostKnown = 10_000;

export function edmType(reference: string): EdmType {
  const before = known.get(reference);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const inner = /^Collection\((.+)\)$/.exec(reference)?.[1];
  const type = inner === undefined ? { collection: false, name: reference } : { collection: true, name: inner };
  known.set(reference, type);
  return type;
}

/** The structured type behind a name. Throws when the specs hold none: a spec that names it is broken. */
export function structuredType(types: TypeIndex, name: string): StructuredType {
  const type = types.get(name);
  if (type === undefined || type.kind === "enum") throw new Error(`The specs hold no structured type ${name}.`);
  return type;
}

/** The structured type behind a type reference, or of whose items a collection is; undefined where nothing describes one. */
export function structuredBehind(types: TypeIndex, reference: string): StructuredType | undefined {
  const type = types.get(edmType(reference).name);
  return type === undefined || type.kind === "enum" ? undefined : type;
}

/** The enumeration behind a type reference; undefined when it is of another kind. */
export function enumType(types: TypeIndex, reference: string): EnumType | undefined {
  const type = types.get(edmType(reference).name);
  return type?.kind === "enum" ? type : undefined;
}

/** The same function of a type, worked out once for each index: the same type may stand in several, beside other types. */
export function onceForEachType<T>(
  make: (type: StructuredType, types: TypeIndex) => T,
): (type: StructuredType, types: TypeIndex) => T {
  const byIndex = new WeakMap<TypeIndex, Map<StructuredType, T>>();
  return (type, types) => {
    let byType = byIndex.get(types);
    if (byType === undefined) byIndex.set(types, (byType = new Map()));
    const before = byType.get(type);
    if (before !== undefined) return before;
    const made = make(type, types);
    byType.set(type, made);
    return made;
  };
}
