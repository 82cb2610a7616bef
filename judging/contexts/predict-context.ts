import { inherits } from "../../specs/type-line.ts";
import type { ServiceModel } from "../../specs/service-model.ts";
import { followPath } from "./follow-path.ts";
import { isStray, type Place, type Reading, type Step, type Stray, type PathKey } from "./place.ts";
import { type ListedOptions, selectList } from "./select-list.ts";
import { decodePercent, pathPieces, percentEncoded } from "./path-pieces.ts";

/** What stands behind `$metadata#`: a path or a type, a select list, and the suffix of a single entity. */
export interface ContextFragment {
  readonly path: readonly Step[] | { readonly type: string; readonly collection: boolean };
  readonly list?: string;
  readonly entity: boolean;
}

/**
 * Forms of a context beside the predicted one that OData allows as well: expansions without options left out as in 4.0,
 * `/$delta` behind what changed, the path through containment where we name an entity set, a path that a binding names, a
 * cast behind the set that holds it, the path of what has neither a set nor is contained, the name of a singleton where we name the entity set that its entity is of, the path
 * of a contained collection for its changes, and for the result of a function an entity set,
 * or the collection that it was called on.
 */
export type AllowedForm =
  | "odata-4.0-expand"
  | "delta-suffix"
  | "containment"
  | "binding"
  | "cast-of-set"
  | "path-below-owner"
  | "whole-path"
  | "singleton"
  | "singleton-containment"
  | "singleton-whole-path"
  | "changed-path"
  | "changed-path-suffix"
  | "result-set"
  | "result-path";

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
  const references = /\/\$ref\/?$/i;
  if (references.test(request.path)) return ofReferences(model, request.path.replace(references, ""));
  const place = placeOf(model, request, "usual");
  if (isStray(place)) return place;
  const fragment = fragmentOf(model, place, request.options, true);
  return { place, fragment, others: otherForms(model, request, place, fragment) };
}

// References have a context of their own, whatever they refer to.
function ofReferences(model: ServiceModel, path: string): PredictedContext | Stray {
  const place = followPath(model, path);
  if (isStray(place)) return place;
  const fragment = { path: { type: "$ref", collection: place.collection }, entity: false };
  return { place, fragment, others: new Map() };
}

const readings = [
  ["contained", "containment"],
  ["bound", "binding"],
  ["cast", "cast-of-set"],
  ["below", "path-below-owner"],
  ["path", "whole-path"],
] as const;

function otherForms(
  model: ServiceModel,
  request: ContextRequest,
  place: Place,
  fragment: ContextFragment,
): ReadonlyMap<AllowedForm, ContextFragment> {
  const { path, options } = request;
  const others = new Map<AllowedForm, ContextFragment>();
  if (options.expand !== undefined) others.set("odata-4.0-expand", fragmentOf(model, place, options, false));
  for (const [reading, form] of readings) {
    const other = placeOf(model, request, reading);
    if (!isStray(other)) others.set(form, fragmentOf(model, other, options, true));
  }
  for (const [form, told] of [
    ["singleton", fragment],
    ["singleton-containment", others.get("containment")],
    ["singleton-whole-path", others.get("whole-path")],
  ] as const) {
    const named = told === undefined ? undefined : underOwnName(model, path, told);
    if (named !== undefined) others.set(form, named);
  }
  if (place.reached === "delta") {
    const steps = place.steps ?? changedSteps(model, path);
    if (place.steps === undefined && steps !== undefined) others.set("changed-path", { ...fragment, path: steps });
    const suffix = place.steps === undefined ? "changed-path-suffix" : "delta-suffix";
    if (steps !== undefined) others.set(suffix, { ...fragment, path: [...steps, { name: "$delta" }] });
  }
  if (place.reached === "operation" && place.steps === undefined) {
    const on = followPath(model, path.replace(/\/[^/]*\/?$/, ""), "path");
    // What a function picks out of a collection may be told by the collection.
    if (!isStray(on) && on.steps !== undefined && on.collection && on.type === place.type && place.collection) {
      others.set("result-path", { ...fragment, path: on.steps });
    }
    const set = [...model.container.values()].find(({ kind, type }) => kind === "entity-set" && type === place.type);
    if (set !== undefined) others.set("result-set", setFragment(fragment, set.name, place.collection));
  }
  return others;
}

// A singleton that is an entity of a set, and what lies below it, by its own name; it alone has no suffix.
function underOwnName(model: ServiceModel, path: string, told: ContextFragment): ContextFragment | undefined {
  const alias = model.container.get(firstName(path));
  const [first, ...below] = Array.isArray(told.path) ? told.path : [];
  if (alias?.kind !== "singleton" || first === undefined || first.name === alias.name) return undefined;
  const alone = path.split("/").filter((segment) => segment !== "").length === 1;
  if (!alone && (below.length === 0 || model.container.get(first.name)?.type !== alias.type)) return undefined;
  return { ...told, path: [{ name: alias.name }, ...below], entity: told.entity && !alone };
}

function setFragment({ list }: ContextFragment, set: string, collection: boolean): ContextFragment {
  return { path: [{ name: set }], ...(list === undefined ? {} : { list }), entity: !collection };
}

// Where the collection lives whose changes are asked for.
function changedSteps(model: ServiceModel, path: string): Place["steps"] {
  const owner = followPath(model, path.replace(/\/[^/]*\/?$/, ""), "path");
  return isStray(owner) ? undefined : owner.steps;
}

function placeOf(model: ServiceModel, { path, created }: ContextRequest, reading: Reading): Place | Stray {
  const place = followPath(model, path, reading);
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

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const unknown = "{key}";

/**
 * Whether a context's fragment is the predicted one. Percent-encoding is undone on both sides, GUIDs are compared without
 * letter case, and a key that only the service knows may be any, but must stand there in its form.
 */
export function sameFragment(observed: string, predicted: ContextFragment): boolean {
  const there = pathPieces(decodePercent(observed));
  const wanted = pathPieces(decodePercent(fragmentText(predicted)));
  return (
    there.length === wanted.length &&
    wanted.every(({ name, groups }, at) => {
      const piece = there[at];
      return (
        piece !== undefined &&
        piece.name === name &&
        piece.groups.length === groups.length &&
        groups.every((group, index) => sameGroup(piece.groups[index] ?? "", group))
      );
    })
  );
}

function sameGroup(observed: string, wanted: string): boolean {
  if (observed === wanted) return true;
  const [there, here] = [observed, wanted].map((group) => /^'(.*)'$/s.exec(group)?.[1]);
  if (here === unknown) return there !== undefined && there !== "";
  if (wanted === unknown) return observed !== "" && there === undefined;
  return there !== undefined && here !== undefined && guid.test(here) && there.toLowerCase() === here.toLowerCase();
}

/** A fragment as a context URL has it, behind `$metadata#`. A key that only the service knows is written `{key}`. */
export function fragmentText({ path, list, entity }: ContextFragment): string {
  const place =
    "type" in path
      ? path.collection
        ? `Collection(${path.type})`
        : path.type
      : path.map(({ name, key }) => name + (key === undefined ? "" : `(${keyText(key)})`)).join("/");
  return `${place}${list === undefined ? "" : `(${list})`}${entity ? "/$entity" : ""}`;
}

function keyText({ value, quoted }: PathKey): string {
  const text = value === undefined ? "{key}" : percentEncoded(value.replaceAll("'", "''"));
  return quoted ? `'${text}'` : text;
}
