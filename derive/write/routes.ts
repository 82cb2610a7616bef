import type { Fact, RequestLine } from "../facts.ts";
import { routeIds } from "./route-ids.ts";

/** A path of an operation document. `route` is undefined where the path cannot be asked for with keys alone. */
export interface WrittenRoute {
  readonly fact: Fact<RequestLine>;
  readonly route?: string;
}

/** The GET request lines as paths. Of two that differ only in the names of keys, OpenAPI allows one: the first. */
export function writtenRoutes(requests: readonly Fact<RequestLine>[]): readonly WrittenRoute[] {
  const shapes = new Set<string>();
  const distinct = requests.filter(({ value: { method, template } }) => {
    const shape = template.replaceAll(/\{\w+\}/g, "{}").toLowerCase();
    if (method !== "GET" || shapes.has(shape)) return false;
    shapes.add(shape);
    return true;
  });
  const bound = distinct.filter(({ value }) => value.unbound === undefined);
  const ids = routeIds(bound.map(({ value }) => value));
  return distinct.map((fact) => {
    const route = ids[bound.indexOf(fact)];
    return route === undefined ? { fact } : { fact, route };
  });
}
