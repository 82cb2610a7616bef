import type { ContextForm, ContextSegment } from "../../specs/operation.ts";
import { keyOf } from "../../specs/route-types.ts";
import { type Entity, isMany, keyText } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { Options } from "../query/query-options.ts";
import { belongs } from "../routing/match-path.ts";
import type { Target } from "../routing/target.ts";

/** The context URL: root, path, selected members, and what ends it: `/$entity` for a single entity, `/$delta` for changes. */
export function contextUrl(target: Target, ex: Exchange): string {
  const { stages } = ex;
  const cast = target.cast === undefined ? "" : `/${target.cast}`;
  // Answers with changes have no list, whatever is selected.
  const list = target.changes ? "" : stages.contextList(target, ex);
  return `${stages.contextRoot(ex)}/$metadata#${stages.contextPath(target, ex)}${cast}${list}${ending(target, ex)}`;
}

function ending(target: Target, ex: Exchange): string {
  const documented = documentedForm(target, ex);
  if (documented !== undefined) return documented.suffix === undefined ? "" : `/${documented.suffix}`;
  if (target.changes) return "/$delta";
  const isSingleton = target.steps.length === 1 && target.steps[0].key === undefined;
  return target.collection || isSingleton ? "" : "/$entity";
}

// What the metadata of the service says of the route, where it was asked: a set may be named by another path than its own.
function documentedForm(target: Target, { operation }: Exchange): ContextForm | undefined {
  return operation?.routes.find((route) => belongs(target, route))?.contexts?.[0];
}

function segmentText(segment: ContextSegment, target: Target, ex: Exchange): string {
  if (segment.kind === "name") return segment.name;
  const text = segment.value ?? keyOfSegment(segment, target, ex);
  return `(${segment.quoted ? ex.stages.contextKey(text) : text})`;
}

function keyOfSegment({ parameter }: ContextSegment & { kind: "key" }, target: Target, ex: Exchange): string {
  const { steps } = target;
  const route = ex.operation?.routes.find((one) => belongs(target, one));
  const keys = steps.flatMap(({ key }) => key ?? []);
  if (parameter !== undefined) return keys[route?.parameters.indexOf(parameter) ?? -1] ?? "";
  // The key of the one entity that the path goes through without naming it, such as the signed-in user's.
  let here: Entity | undefined = ex.world.root;
  for (const { name, key, type } of steps) {
    const linked: Entity | readonly Entity[] | undefined =
      here === ex.world.root && name === "me" ? ex.stages.signedInUser(ex) : here?.links[name];
    if (linked !== undefined && !isMany(linked)) return keyText(linked, type);
    here = isMany(linked) ? linked.find((entity) => keyText(entity, type) === key) : undefined;
  }
  return "";
}

export function contextRoot({ request }: Exchange): string {
  return request.root;
}

/** The path that metadata tells, or the canonical names of the request's; the key of a single entity at its end is not part of it. */
export function contextPath(target: Target, ex: Exchange): string {
  const documented = documentedForm(target, ex);
  if (documented !== undefined) {
    const texts = documented.segments.map((segment) => segmentText(segment, target, ex));
    return texts.join("/").replaceAll("/(", "(");
  }
  const { steps, collection } = target;
  return steps
    .map(({ name, key, type }, index) => {
      if (key === undefined || (!collection && index === steps.length - 1)) return name;
      return `${name}(${keyOf(type)?.isNumber ? key : ex.stages.contextKey(key)})`;
    })
    .join("/");
}

/** A key as in a URL literal: quoted, quotes doubled, percent-encoded. */
export function contextKey(key: string): string {
  return `'${encodeURIComponent(key.replaceAll("'", "''"))}'`;
}

/** The selected members in request order, expanded navigation properties with parentheses; empty when nothing was selected. */
export function contextList(_target: Target, { options }: Exchange): string {
  const list = listed(options);
  return list.length === 0 ? "" : `(${list.join(",")})`;
}

function listed({ select = [], expand = [] }: Pick<Options, "select" | "expand">): readonly string[] {
  const expanded = expand.map((one) => {
    const inner = listed({ select: one.select ?? [], expand: one.nested?.expand ?? [] });
    return `${one.navigation}(${inner.join(",")})`;
  });
  return [...select, ...expanded];
}
