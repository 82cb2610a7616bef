import type { ContainerElement } from "../../specs/service-model.ts";
import type { Navigation, Property, TypeIndex } from "../../specs/resource.ts";

/** A key in a path. `value` is undefined where only the service knows it: behind `me`, an alternate key or a placeholder. */
export interface PathKey {
  readonly value: string | undefined;
  readonly quoted: boolean;
}

export interface Step {
  readonly name: string;
  readonly key?: PathKey;
}

/**
 * Where the path of a request leads. `type` is the type of the result, of its items where it is a `collection`. `steps` is
 * the canonical path; undefined where the result has none and is known by its type only.
 */
export interface Place {
  readonly type: string;
  readonly collection: boolean;
  readonly reached: "element" | "key" | "navigation" | "property" | "operation" | "delta" | "cast";
  readonly steps?: readonly Step[];
  /** The entity set or singleton that holds it, with the names from there: what a navigation property binding speaks of. */
  readonly home?: { readonly element: ContainerElement; readonly path: readonly string[] };
}

/** A path that the model does not know: at which segment it goes astray, and why. */
export interface Stray {
  readonly segment: string;
  readonly reason: string;
}

export function isStray(found: object): found is Stray {
  return "reason" in found;
}

/**
 * How the metadata is read where it leaves more than one reading: as Graph answers (`usual`), what is marked as contained
 * lies below its owner (`contained`), a binding to a path inside of a singleton is the path of what is bound (`bound`), a cast
 * is a segment of the path whatever sets there are (`cast`), what is neither contained nor of a set lies below its owner too,
 * as files do in Graph's answers (`below`), or nothing is taken to be in a set that no binding names (`path`).
 */
export type Reading = "usual" | "contained" | "bound" | "cast" | "below" | "path";

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
