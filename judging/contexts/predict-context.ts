import { inherits } from "../../specs/type-line.ts";
import type { ServiceModel } from "../../specs/service-model.ts";
import { followPath } from "./follow-path.ts";
import { isStray, type Place, type Step, type Stray } from "./place.ts";
import { type ListedOptions, selectList } from "./select-list.ts";

/** What stands behind `$metadata#`: a path or a type, a select list, and the suffix of a single entity. */
export interface ContextFragment {
  readonly path: readonly Step[] | { readonly type: string; readonly collection: boolean };
  readonly list?: string;
  readonly entity: boolean;
}

/**
 * Forms of a context beside the predicted one that OData allows as well: expansions without options left out as in 4.0,
 * `/$delta` behind what changed, the path through containment where we name an entity set, and the name of a singleton
 * where we name the entity set that its entity is of.
 */
export type AllowedForm = "odata-4.0-expand" | "delta-suffix" | "containment" | "singleton";

/**
 * The context of an answer to a request. `fragment` is what we predict; `others` are further forms that OData allows, by
 * the name of the rule that allows them.
 */
export interface PredictedContext {
  readonly place: Place;
  readonly fragment: ContextFragment;
  readonly others: ReadonlyMap<AllowedForm, ContextFragment>;
}

/** A request: its path below the service root, and the query as written. `created`: the answer is a new item of a collection. */
export interface ContextRequest {
  readonly path: string;
  readonly options: ListedOptions;
  readonly created?: boolean;
}

/** Predicts the context URL of an answer. Astray where the model does not know the path. */
export function predictContext(model: ServiceModel, request: ContextRequest): PredictedContext | Stray {
  const place = placeOf(model, request, false);
  if (isStray(place)) return place;
  const fragment = fragmentOf(model, place, request.options, true);
  const others = new Map<AllowedForm, ContextFragment>();
  if (request.options.expand !== undefined) {
    others.set("odata-4.0-expand", fragmentOf(model, place, request.options, false));
  }
  if (place.reached === "delta" && place.steps !== undefined) {
    others.set("delta-suffix", { ...fragment, path: [...place.steps, { name: "$delta" }] });
  }
  const contained = placeOf(model, request, true);
  if (!isStray(contained)) others.set("containment", fragmentOf(model, contained, request.options, true));
  const alias = model.container.get(firstName(request.path));
  if (alias?.kind === "singleton" && Array.isArray(fragment.path) && fragment.path[0]?.name !== alias.name) {
    others.set("singleton", { ...fragment, path: [{ name: alias.name }, ...fragment.path.slice(1)] });
  }
  return { place, fragment, others };
}

function placeOf(model: ServiceModel, { path, created }: ContextRequest, containment: boolean): Place | Stray {
  const place = followPath(model, path, containment);
  return isStray(place) || created !== true ? place : { ...place, collection: false, reached: "key" };
}

function firstName(path: string): string {
  return path.split("/").find((segment) => segment !== "") ?? "";
}

/** The fragment for an entity whose own type derives from the declared one: a cast may stand before `$entity`. */
export function withCast(
  model: ServiceModel,
  { place, fragment }: PredictedContext,
  type: string,
): ContextFragment | undefined {
  if (!fragment.entity || !Array.isArray(fragment.path) || type === place.type) return undefined;
  return inherits(model.types, type, place.type)
    ? { ...fragment, path: [...fragment.path, { name: type }] }
    : undefined;
}

function fragmentOf(
  model: ServiceModel,
  place: Place,
  options: ListedOptions,
  plainExpansions: boolean,
): ContextFragment {
  const { steps, type, collection } = place;
  // What changed is told without a list of members, whatever was selected.
  const list = place.reached === "delta" ? undefined : selectList(model.types, type, options, plainExpansions);
  const listed = list === undefined ? {} : { list };
  if (steps === undefined) return { path: { type, collection }, ...listed, entity: false };
  const single = !collection && model.types.get(type)?.kind === "entity" && place.reached !== "element";
  const last = steps.at(-1);
  const path = single && last !== undefined ? [...steps.slice(0, -1), { name: last.name }] : steps;
  return { path, ...listed, entity: single };
}
