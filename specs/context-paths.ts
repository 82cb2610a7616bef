import type { Operation, Route, Segment } from "./operation.ts";

/** Stands in a context path for a key that only the service knows. */
export const anyKey = "*";

/**
 * How the context of an answer on a route may name its place, as a path of its own. `type` is there instead where the answer
 * has no place, and is known by its type.
 */
export interface ContextPath {
  readonly route: Route;
  readonly type?: string;
}

const known = new WeakMap<Route, readonly ContextPath[]>();

/** The places that the context of a route may name, the likeliest first: what the contract says, and the path itself. */
export function contextPathsOf({ document }: Operation, route: Route): readonly ContextPath[] {
  const before = known.get(route);
  if (before !== undefined) return before;
  const item = document.paths?.[route.template] as { readonly "x-contexts"?: readonly string[] } | undefined;
  // Graph names the path of the request as well where the metadata leads elsewhere.
  const found = [...(item?.["x-contexts"] ?? []).map((text) => contextPath(route, text)), { route }];
  known.set(route, found);
  return found;
}

// `users({id})/messages`, `users/$entity`, `Collection(microsoft.graph.directoryObject)`.
function contextPath(route: Route, text: string): ContextPath {
  if (text.startsWith("Collection(") || !/[/({]/.test(text.replace(/^[a-z]\w*$/i, "/"))) {
    return { route: { ...route, segments: [{ kind: "name", name: text }] }, type: text };
  }
  const segments = text.split("/").flatMap((piece): readonly Segment[] => {
    // The context of one entity has it in place of the key.
    if (piece === "$entity") return [{ kind: "key", parameter: anyKey }];
    const [, name = piece, parameter] = /^([^({]+)\(\{(.+)\}\)$/.exec(piece) ?? [];
    return [{ kind: "name", name }, ...(parameter === undefined ? [] : [{ kind: "key" as const, parameter }])];
  });
  return { route: { ...route, segments } };
}
