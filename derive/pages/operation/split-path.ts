/** The segments of a path; slashes in braces do not part them. */
export function splitPath(path: string): readonly string[] {
  return (path.replace(/^\/|\/$/g, "").match(/(?:\{[^}]*\}|<[^>]*>|[^/])+/g) ?? []).map((segment) => segment.trim());
}
