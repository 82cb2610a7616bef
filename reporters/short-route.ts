/** The shortest end of a documented path that no other path has, keys as `{id}`: `…/runs/{id}/taskProcessingResults`. */
export function shortRoute(template: string, all: readonly string[]): string {
  const segments = segmentsOf(template);
  const others = all.filter((other) => other !== template).map((other) => `/${segmentsOf(other).join("/")}`);
  // It starts with a collection and its key, for that is how the routes of one resource differ.
  const starts = segments.flatMap((_, at) => (at > 0 && segments[at + 1] === key && segments[at] !== key ? [at] : []));
  for (const start of starts.reverse()) {
    const end = `/${segments.slice(start).join("/")}`;
    if (!others.some((other) => other.endsWith(end))) return `…${end}`;
  }
  return `/${segments.join("/")}`;
}

const key = "{id}";

function segmentsOf(template: string): readonly string[] {
  return template
    .split("/")
    .slice(1)
    .map((segment) => (segment.startsWith("{") ? key : segment));
}
