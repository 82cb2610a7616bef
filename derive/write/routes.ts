import type { Fact, RequestLine } from "../facts.ts";
import { splitPath } from "../pages/operation/route-of-url.ts";

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

/** The `x-alternate-keys` of an operation document; nothing where no path names another member than a key. */
export function alternatesMember(
  routes: readonly WrittenRoute[],
  sourcesOf: (fact: Fact<RequestLine>) => readonly object[],
): object {
  const all = routes.flatMap(({ fact }) =>
    Object.entries(fact.value.alternateKeys ?? {}).map(
      ([name, member]) => [name, { member, sources: sourcesOf(fact) }] as const,
    ),
  );
  return all.length === 0 ? {} : { "x-alternate-keys": Object.fromEntries(all) };
}

/** An id for each route: by what it goes through that others do not, such as `through-run`; `direct` where that is nothing. */
export function routeIds(lines: readonly RequestLine[]): readonly string[] {
  const paths = lines.map(({ template }) => splitPath(template));
  const taken: string[] = [];
  for (const path of paths) {
    const own = path.filter((segment) => paths.some((other) => !other.includes(segment)));
    const names = own.flatMap((segment) => {
      if (segment.startsWith("{")) return [];
      const key = path[path.indexOf(segment) + 1] ?? "";
      // `runs/{runId}` is one thing: the run.
      const thing = /^\{(\w+?)Id\}$/.exec(key)?.[1] ?? segment;
      return [segment.toLowerCase().startsWith(thing.toLowerCase()) ? thing : segment];
    });
    const id = names.length === 0 ? "direct" : `through-${names.map(kebab).join("-")}`;
    let candidate = id;
    for (let number = 2; taken.includes(candidate); number++) candidate = `${id}-${number}`;
    taken.push(candidate);
  }
  return taken;
}

function kebab(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}
