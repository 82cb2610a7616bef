import { inherits } from "../../specs/type-line.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { ContainerElement, ServiceModel } from "../../specs/service-model.ts";
import { callOperation } from "./call-operation.ts";
import { keyOf, readKeyGroup } from "./keys.ts";
import { caseless, membersOf, isStray, type Place, type Reading, type Stray } from "./place.ts";
import { decodePercent, type Piece, pathPieces, splitOutside } from "./path-pieces.ts";
import type { Navigation } from "../../specs/resource.ts";

/**
 * Follows the path of a request, relative to the service root, through a service. Names are found without regard to
 * letter case, as Graph does, and come back in the model's. Keys may stand in parentheses or as segments.
 */
export function followPath(model: ServiceModel, path: string, reading: Reading = "usual"): Place | Stray {
  const pieces = segmentsOf(path).map((segment) => ({ segment, piece: pieceOf(segment) }));
  const [first, ...rest] = pieces;
  if (first === undefined) return { segment: "", reason: "the path is empty" };
  let place = enter(model, first.piece);
  for (const { segment, piece } of rest) {
    if (isStray(place)) return place;
    place = advance(model, place, segment, piece, reading);
  }
  return place;
}

// A slash inside of parentheses or a key that is percent-encoded separates nothing.
function segmentsOf(path: string): readonly string[] {
  return splitOutside(path, "/")
    .filter((segment) => segment !== "")
    .map(decodePercent);
}

// A segment that still has slashes after decoding is a key.
function pieceOf(segment: string): Piece {
  const pieces = pathPieces(segment);
  const whole = { name: segment, groups: [] };
  return pieces.length === 1 ? (pieces[0] ?? whole) : whole;
}

function enter(model: ServiceModel, piece: Piece): Place | Stray {
  const element = caseless(model.container, piece.name);
  if (element === undefined) {
    const called = model.imports.find(({ name }) => name.toLowerCase() === piece.name.toLowerCase());
    return called === undefined
      ? { segment: piece.name, reason: "neither an entity set nor a singleton" }
      : callOperation(model, called, undefined, piece);
  }
  if (element.kind === "singleton") return singleton(model, element);
  const set: Place = {
    type: element.type,
    collection: true,
    reached: "element",
    steps: [{ name: element.name }],
    home: { element, path: [] },
  };
  return withGroups(model, set, piece);
}

/**
 * A singleton of the very type of an entity set is a member of that set under another name, as `me` is of `users`: Graph
 * answers with the path of the set and a key that only it knows. Any other singleton stands under its own name.
 */
function singleton(model: ServiceModel, element: ContainerElement): Place {
  const set = [...model.container.values()].find((other) => other.kind === "entity-set" && other.type === element.type);
  const home = set ?? element;
  const key = set === undefined ? {} : { key: keyOf(model, set.type, undefined) };
  return {
    type: element.type,
    collection: false,
    reached: set === undefined ? "element" : "key",
    steps: [{ name: home.name, ...key }],
    home: { element: home, path: [] },
  };
}

function advance(model: ServiceModel, place: Place, segment: string, piece: Piece, reading: Reading): Place | Stray {
  // Only a qualified name casts.
  const cast = piece.name.includes(".") ? caseless(model.types, piece.name) : undefined;
  if (cast !== undefined && cast.kind !== "enum" && inherits(model.types, cast.name, place.type)) {
    return withGroups(model, castTo(model, place, cast.name, reading), piece);
  }
  const called = callOperation(model, undefined, place, piece);
  if (!isStray(called)) return called;
  if (place.collection) return atKey(model, place, segment);
  const { properties, navigation } = membersOf(model.types, place.type);
  const property = caseless(properties, piece.name);
  if (property !== undefined) {
    const { name: type, collection } = edmType(property.value.type);
    const steps = place.steps === undefined ? {} : { steps: [...place.steps, { name: property.name }] };
    const home = place.home === undefined ? {} : { home: { ...place.home, path: [...place.home.path, property.name] } };
    return { type, collection, reached: "property", ...steps, ...home };
  }
  const target = caseless(navigation, piece.name);
  if (target !== undefined) {
    return withGroups(model, navigate(model, place, target.name, target.value, reading), piece);
  }
  return { segment, reason: `${place.type} has no such member, and nothing of this name is bound to it` };
}

// Behind a name, parentheses hold a key, or parameters of a function that the name itself was not.
function withGroups(model: ServiceModel, place: Place, { groups }: Piece): Place | Stray {
  const [group] = groups;
  if (group === undefined) return place;
  if (!place.collection) return { segment: `(${group})`, reason: "a key behind a single resource" };
  return keyed(place, readKeyGroup(model, place.type, group));
}

function atKey(model: ServiceModel, place: Place, segment: string): Place | Stray {
  const type = model.types.get(place.type);
  if (type === undefined || type.kind !== "entity")
    return { segment, reason: `items of type ${place.type} have no key` };
  return keyed(place, keyOf(model, place.type, segment));
}

function keyed(place: Place, key: ReturnType<typeof keyOf>): Place {
  const { steps } = place;
  const last = steps?.at(-1);
  return {
    ...place,
    collection: false,
    reached: "key",
    ...(steps === undefined || last === undefined ? {} : { steps: [...steps.slice(0, -1), { ...last, key }] }),
  };
}

/**
 * Items that live in an entity set, cast to a type that has an entity set of its own, come from that set: a directory's
 * sets hold the same objects. Elsewhere the cast becomes a segment.
 */
function castTo(model: ServiceModel, place: Place, type: string, reading: Reading): Place {
  const { steps, home } = place;
  const set = [...model.container.values()].find((other) => other.kind === "entity-set" && other.type === type);
  if (reading !== "cast" && set !== undefined && home !== undefined && home.path.length === 0 && place.collection) {
    return { type, collection: true, reached: "cast", steps: [{ name: set.name }], home: { element: set, path: [] } };
  }
  return {
    type,
    collection: place.collection,
    reached: "cast",
    ...(steps === undefined ? {} : { steps: [...steps, { name: type }] }),
    ...(home === undefined ? {} : { home: { ...home, path: [...home.path, type] } }),
  };
}

/**
 * Follows a navigation property. Entities live in the entity set that a binding names, else in the only entity set of their
 * very type: Graph's published metadata marks as contained also what has a set of its own, and answers name the set. What
 * is left and contained lies below its owner. A binding to a path inside of a singleton names no entity set, so that its
 * entities, like those without any set, are known by their type only, as services built on Microsoft's libraries have it.
 * {@link Reading} tells of the other readings.
 */
function navigate(model: ServiceModel, place: Place, name: string, navigation: Navigation, reading: Reading): Place {
  const { collection, name: type } = edmType(navigation.type);
  const found = { type, collection, reached: "navigation" as const };
  const stays = (reading === "contained" || reading === "path") && navigation.contained === true;
  const target = targetOf(place.home, name);
  if (reading === "bound" && target?.includes("/") === true) {
    return { ...found, steps: target.split("/").map((step) => ({ name: step })) };
  }
  const set = stays ? undefined : (boundSet(model, place, name) ?? likelySet(model, type, place, name, reading));
  if (set !== undefined) {
    // Which of the set's entities it is, only the service knows; at the end of a path the key is not told.
    const key = collection ? {} : { key: keyOf(model, set.type, undefined) };
    return { ...found, steps: [{ name: set.name, ...key }], home: { element: set, path: [] } };
  }
  if (navigation.contained !== true && reading !== "below" && reading !== "path") return found;
  const { steps, home } = place;
  return {
    ...found,
    ...(steps === undefined ? {} : { steps: [...steps, { name }] }),
    ...(home === undefined ? {} : { home: { ...home, path: [...home.path, name] } }),
  };
}

function boundSet(model: ServiceModel, { home }: Place, name: string): ContainerElement | undefined {
  const target = targetOf(home, name);
  const element = target === undefined ? undefined : model.container.get(target);
  return element?.kind === "entity-set" ? element : undefined;
}

// That the only set of a type holds what no binding speaks of is likely, and no more.
function likelySet(
  model: ServiceModel,
  type: string,
  { home }: Place,
  name: string,
  reading: Reading,
): ContainerElement | undefined {
  if (reading === "path" || targetOf(home, name) !== undefined) return undefined;
  const sets = [...model.container.values()].filter((set) => set.kind === "entity-set" && set.type === type);
  return sets.length === 1 ? sets[0] : undefined;
}

// Bindings name casts only where they are needed, so that a path is also looked up without them.
function targetOf(home: Place["home"], name: string): string | undefined {
  if (home === undefined) return undefined;
  const path = [...home.path, name];
  const { bindings } = home.element;
  return bindings.get(path.join("/")) ?? bindings.get(path.filter((step) => !step.includes(".")).join("/"));
}
