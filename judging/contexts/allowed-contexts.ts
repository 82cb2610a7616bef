import type { ContextForm, Operation, Route } from "../../specs/operation.ts";
import type { JsonObject } from "../values/json-object.ts";

// The judges of every context ask for those of its route.
const known = new WeakMap<Operation, WeakMap<Route, readonly ContextForm[]>>();

/**
 * The paths that the context of an answer may name, the likeliest first: what the metadata tells of the route, or else the
 * path of the request. An entity whose `@odata.type` is told may be cast to it.
 */
export function allowedContexts(route: Route, operation: Operation, body: JsonObject): readonly ContextForm[] {
  const forms = formsOf(route, operation);
  const type = body["@odata.type"];
  if (route.contexts === undefined || typeof type !== "string") return forms;
  const cast = { kind: "name" as const, name: type.replace(/^#/, "") };
  return forms.flatMap((form) =>
    form.suffix === "$entity" ? [form, { ...form, segments: [...form.segments, cast] }] : [form],
  );
}

function formsOf(route: Route, operation: Operation): readonly ContextForm[] {
  const routes = known.get(operation) ?? new WeakMap<Route, readonly ContextForm[]>();
  const forms = routes.get(route) ?? [route, ...shorter(route, operation)].flatMap((one) => ownForms(one, operation));
  known.set(operation, routes.set(route, forms));
  return forms;
}

function ownForms(route: Route, { returns }: Operation): readonly ContextForm[] {
  return route.contexts ?? ofPath(route, returns.collection);
}

// What the same keys address without a detour is the same thing, and may be named by that: an event of the default calendar as one
// of its user. Where the metadata tells contexts, what is part of an entity may be named by any way to that.
function shorter({ segments, parameters, contexts }: Route, { routes }: Operation): readonly Route[] {
  return routes.filter(
    (other) =>
      other.segments.length < segments.length &&
      other.parameters.every((name) => parameters.includes(name)) &&
      (other.parameters.length === parameters.length ||
        (contexts !== undefined && parameters.length > 1 && other.parameters.at(-1) === parameters.at(-1))),
  );
}

/** How a form is written, for a reader: `users('…')/messages`. */
export function shownForm({ segments, suffix }: ContextForm): string {
  const path = segments.map((segment) => {
    if (segment.kind === "name") return `/${segment.name}`;
    return segment.quoted ? "('…')" : "(…)";
  });
  return `${path.join("").slice(1)}${suffix === undefined ? "" : `/${suffix}`}`;
}

// The context of one entity ends with its collection, and `$entity` in place of the key. What a navigation property alone
// leads to is named by it, and `$entity` is seen behind it as well.
function ofPath(route: Route, collection: boolean): readonly ContextForm[] {
  const segments = route.segments.map((segment) =>
    segment.kind === "name" ? segment : { ...segment, quoted: true as const },
  );
  if (collection) return [{ segments: withoutKey(segments) }];
  const entity = { segments: withoutKey(segments), suffix: "$entity" as const };
  return route.segments.at(-1)?.kind === "name" ? [entity, { segments }] : [entity];
}

function withoutKey(segments: ContextForm["segments"]): ContextForm["segments"] {
  return segments.at(-1)?.kind === "key" ? segments.slice(0, -1) : segments;
}
