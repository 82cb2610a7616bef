import { structuredBehind } from "./edm-type.ts";
import type { Operation, Route } from "./operation.ts";
import type { Navigation, StructuredType, TypeIndex } from "./resource.ts";

/**
 * What each segment of a route leads to, a key to what its collection holds; undefined where the documented types do not
 * tell.
 */
export function routeTypes(types: TypeIndex, route: Route): readonly (StructuredType | undefined)[] {
  const ofRoute = known.get(types) ?? new WeakMap<Route, RouteTypes>();
  known.set(types, ofRoute);
  const found = ofRoute.get(route) ?? readTypes(types, route);
  ofRoute.set(route, found);
  return found;
}

/** The navigation property that the last name of a route leads through; undefined where it ends otherwise, or no type tells. */
export function lastNavigation(types: TypeIndex, route: Route): Navigation | undefined {
  const last = route.segments.at(-1);
  return last?.kind === "name" ? routeTypes(types, route).at(-2)?.navigation[last.name] : undefined;
}

type RouteTypes = readonly (StructuredType | undefined)[];

// The judges of every context ask for those of its route.
const known = new WeakMap<TypeIndex, WeakMap<Route, RouteTypes>>();

function readTypes(types: TypeIndex, route: Route): RouteTypes {
  let type: StructuredType | undefined;
  return route.segments.map((segment, at) => {
    if (segment.kind === "key") return type;
    type = at === 0 ? singleton(types, segment.name) : navigated(types, type, segment.name);
    return type;
  });
}

function singleton(types: TypeIndex, name: string): StructuredType | undefined {
  for (const type of types.values()) if (type.kind === "entity" && type.singleton === name) return type;
  return undefined;
}

function navigated(types: TypeIndex, from: StructuredType | undefined, name: string): StructuredType | undefined {
  return structuredBehind(types, from?.navigation[name]?.type ?? "");
}

/** The name that the set of a type most often has. */
export function setOf(type: string): string {
  const simple = type.slice(type.lastIndexOf(".") + 1);
  return /(?:s|x|ch|sh)$/.test(simple) ? `${simple}es` : `${simple.replace(/y$/, "ie")}s`;
}

/** The entity types after which an entity set may be named, in the plural as most are: contracts name no sets. */
export function typesOfSet(types: TypeIndex, set: string): readonly StructuredType[] {
  const name = set.toLowerCase();
  return [...types.values()].filter((type): type is StructuredType => {
    const simple = type.name.slice(type.name.lastIndexOf(".") + 1).toLowerCase();
    return (
      type.kind === "entity" && [`${simple}s`, `${simple}es`, simple.replace(/y$/, "ie").concat("s")].includes(name)
    );
  });
}

/** A key of a route in whose place another member of the entity may stand, at the segment `at`. */
export interface Alternate {
  readonly parameter: string;
  readonly member: string;
  readonly at: number;
}

/** The keys of a route that have a documented alternate, but for those whose type is known and has no such member. */
export function alternatesOf(types: TypeIndex, { alternateKeys }: Operation, route: Route): readonly Alternate[] {
  if (alternateKeys === undefined) return [];
  return route.segments.flatMap((segment, at) => {
    if (segment.kind !== "key") return [];
    const { parameter } = segment;
    const [member, type] = [alternateKeys[parameter], routeTypes(types, route)[at]];
    if (member === undefined || (type !== undefined && type.properties[member]?.type !== "Edm.String")) return [];
    return [{ parameter, member, at }];
  });
}

/** The property by which entities of a type are told apart; undefined where none is documented. */
export function keyOf(type: StructuredType): { readonly name: string; readonly isNumber: boolean } | undefined {
  const [name, property] = Object.entries(type.properties).find(([, { key }]) => key) ?? [];
  if (name === undefined || property === undefined) return undefined;
  return { name, isNumber: /^Edm\.(Byte|SByte|Int\d+)$/.test(property.type) };
}

/** The name of the property that the key at a segment of a route is of: `id` where the documented types do not tell. */
export function keyNameAt(types: TypeIndex, route: Route, at: number): string {
  const type = routeTypes(types, route)[at];
  return (type === undefined ? undefined : keyOf(type)?.name) ?? "id";
}
