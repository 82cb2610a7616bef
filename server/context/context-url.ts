import { keyOf } from "../../specs/route-types.ts";
import type { Exchange } from "../exchange.ts";
import type { Target } from "../routing/target.ts";

/** The context URL: root, canonical path, selected members, and `/$entity` for a single entity. */
export function contextUrl(target: Target, ex: Exchange): string {
  const { stages } = ex;
  const entity = target.collection || target.steps.length === 1 ? "" : "/$entity";
  // Answers with changes have no list, whatever is selected.
  if (target.changes) return `${stages.contextRoot(ex)}/$metadata#${stages.contextPath(target, ex)}/$delta`;
  const cast = target.cast === undefined ? "" : `/${target.cast}`;
  return `${stages.contextRoot(ex)}/$metadata#${stages.contextPath(target, ex)}${cast}${stages.contextList(target, ex)}${entity}`;
}

export function contextRoot({ request }: Exchange): string {
  return request.root;
}

/** The canonical names of the path; the key of a single entity at its end is not part of it. */
export function contextPath({ steps, collection }: Target, { stages }: Exchange): string {
  return steps
    .map(({ name, key, type }, index) => {
      if (key === undefined || (!collection && index === steps.length - 1)) return name;
      return `${name}(${keyOf(type)?.isNumber ? key : stages.contextKey(key)})`;
    })
    .join("/");
}

/** A key as in a URL literal: quoted, quotes doubled, percent-encoded. */
export function contextKey(key: string): string {
  return `'${encodeURIComponent(key.replaceAll("'", "''"))}'`;
}

/** The selected members in request order, expanded navigation properties with parentheses; empty when nothing was selected. */
export function contextList(_target: Target, { options: { select, expand } }: Exchange): string {
  const expanded = (expand ?? []).map(({ navigation, select: nested }) => `${navigation}(${(nested ?? []).join(",")})`);
  const list = [...(select ?? []), ...expanded];
  return list.length === 0 ? "" : `(${list.join(",")})`;
}
