import type { Navigation, Property, TypeIndex } from "../../specs/resource.ts";

/** The entry of a name, letter case aside: exactly written names win. */
export function caseless<T>(map: ReadonlyMap<string, T>, name: string): T | undefined;
export function caseless<T>(
  record: Readonly<Record<string, T>>,
  name: string,
): { readonly name: string; readonly value: T } | undefined;
export function caseless<T>(from: ReadonlyMap<string, T> | Readonly<Record<string, T>>, name: string) {
  if (from instanceof Map) return from.get(name) ?? entry([...from], name)?.[1];
  const found = entry(Object.entries(from), name);
  return found === undefined ? undefined : { name: found[0], value: found[1] };
}

function entry<T>(entries: readonly (readonly [string, T])[], name: string): readonly [string, T] | undefined {
  const lower = name.toLowerCase();
  return entries.find(([key]) => key === name) ?? entries.find(([key]) => key.toLowerCase() === lower);
}

/** The declared members of a structured type; none for any other name. */
export function membersOf(types: TypeIndex, name: string) {
  const type = types.get(name);
  const none: { properties: Readonly<Record<string, Property>>; navigation: Readonly<Record<string, Navigation>> } = {
    properties: {},
    navigation: {},
  };
  return type === undefined || type.kind === "enum" ? none : type;
}
