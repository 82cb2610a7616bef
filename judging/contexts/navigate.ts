import { edmType } from "../../specs/edm-type.ts";
import type { Navigation } from "../../specs/resource.ts";
import type { ContainerElement, ServiceModel } from "../../specs/service-model.ts";
import { keyOf } from "./keys.ts";
import type { Place, Reading } from "./place.ts";

/**
 * Follows a navigation property. Entities live in the entity set that a binding names, else in the only entity set of their
 * very type: Graph's published metadata marks as contained also what has a set of its own, and answers name the set. What
 * is left and contained lies below its owner. A binding to a path inside of a singleton names no entity set, so that its
 * entities, like those without any set, are known by their type only, as services built on Microsoft's libraries have it.
 * {@link Reading} tells of the other readings.
 */
export function navigate(
  model: ServiceModel,
  place: Place,
  name: string,
  navigation: Navigation,
  reading: Reading,
): Place {
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
