import { edmType } from "../../../specs/edm-type.ts";
import { asksForChanges, type Operation, type Route } from "../../../specs/operation.ts";
import { sameName } from "../../routing/segments.ts";
import type { EnumType, Navigation, Property, StructuredType, TypeIndex } from "../../../specs/resource.ts";

/** Names that routes go through, from the root on. */
export interface Way {
  readonly next: Map<string, Way>;
}

/** The types of contracts, with one above them whose navigation properties are what paths begin with. */
export interface RootedTypes {
  readonly types: TypeIndex;
  readonly root: StructuredType;
  readonly ways: Way;
  /** Navigation properties inside of whose `$expand` others may be expanded. */
  readonly leadOn: ReadonlySet<string>;
}

interface Growing extends StructuredType {
  readonly navigation: Record<string, Navigation>;
  readonly properties: Record<string, Property>;
}

const id: Property = { type: "Edm.String", nullable: false, key: true };
const rootName = "made.root";

/**
 * Gives each documented path a way through the types: contracts describe what paths lead to, and not always what they go
 * through. A type that nobody describes is one of its own, with an id.
 */
export function rootedTypes(types: TypeIndex, operations: readonly Operation[]): RootedTypes {
  const grown = new Map<string, Growing | EnumType>(
    [...types].map(([name, type]) => [
      name,
      type.kind === "enum" ? type : { ...type, navigation: { ...type.navigation }, properties: { ...type.properties } },
    ]),
  );
  const root = made(rootName);
  grown.set(rootName, root);
  for (const type of types.values()) {
    if (type.kind === "entity" && type.singleton !== undefined) root.navigation[type.singleton] = { type: type.name };
  }
  const ways: Way = { next: new Map() };
  for (const operation of operations) for (const route of operation.routes) lead(grown, ways, operation, route);
  const nested = operations.flatMap(({ expandOptions }) => [...(expandOptions ?? [])]);
  const leading = nested.filter(([, { options }]) => options.some((name) => name === "$expand" || name === "$levels"));
  return { types: grown, root, ways, leadOn: new Set(leading.map(([name]) => name)) };
}

function made(name: string): Growing {
  return { kind: "entity", name, properties: name === rootName ? {} : { id }, navigation: {}, states: [] };
}

function lead(
  types: Map<string, Growing | EnumType>,
  ways: Way,
  { returns, alternateKeys = {} }: Operation,
  route: Route,
): void {
  const segments = asksForChanges(route) ? route.segments.slice(0, -1) : route.segments;
  let here = types.get(rootName);
  let way = ways;
  let path = "made";
  for (const [at, segment] of segments.entries()) {
    if (segment.kind === "key") continue;
    if (here === undefined || here.kind === "enum") return;
    const keyed = segments[at + 1]?.kind === "key";
    const isEnd = at + (keyed ? 2 : 1) === segments.length;
    path = `${path}.${segment.name.replaceAll(/\W/g, "_")}`;
    // Pages spell a name in one way or the other; it is one property.
    const name = Object.keys(here.navigation).find((one) => sameName(one, segment.name)) ?? segment.name;
    const known = here.navigation[name];
    const described = known === undefined ? undefined : types.get(edmType(known.type).name);
    if (isEnd || described === undefined) {
      const target = isEnd ? returns.resource : (namedAfter(segment.name, types) ?? path);
      if (!types.has(target)) types.set(target, made(target));
      const isMany = keyed || (isEnd && returns.collection);
      here.navigation[name] = {
        ...known,
        type: isMany ? `Collection(${target})` : target,
      };
    }
    const next = way.next.get(name) ?? { next: new Map<string, Way>() };
    way.next.set(name, next);
    way = next;
    here = types.get(edmType(here.navigation[name]?.type ?? "").name);
    const key = segments[at + 1];
    const member = key?.kind === "key" ? alternateKeys[key.parameter] : undefined;
    if (member !== undefined && here !== undefined && here.kind !== "enum") nameBy(member, here);
  }
}

// Whoever may be asked for by a member has it. Of a type that is described, nothing is added.
function nameBy(member: string, { name, properties }: Growing): void {
  const known = properties[member];
  if (known?.type === "Edm.String") properties[member] = { ...known, nullable: false };
  else if (known === undefined && name.startsWith("made."))
    properties[member] = { type: "Edm.String", nullable: false };
}

// A set is called after what it holds: `users` after a user, of the namespace that is nearest to the top.
function namedAfter(set: string, types: ReadonlyMap<string, Growing | EnumType>): string | undefined {
  // The signed-in user is one of the users.
  const singular = set === "me" ? "user" : set.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");
  const named = [...types.values()].filter(
    ({ name, kind }) => kind === "entity" && name.slice(name.lastIndexOf(".") + 1).toLowerCase() === singular,
  );
  return named.sort((a, b) => a.name.length - b.name.length)[0]?.name;
}
