import type { RequestLine } from "../facts.ts";
import { splitPath } from "../pages/operation/split-path.ts";

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
