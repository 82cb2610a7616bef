import type { RequestLine } from "../../facts.ts";

/** The request line that a URL asks for: names are compared without letter case, any text may be a key. */
export function routeOfUrl(url: string, lines: readonly RequestLine[]): RequestLine | undefined {
  const path = url.replace(/^https?:\/\/[^/]+/, "").replace(/\?(?![^{]*\}).*$/, "");
  const asked = splitPath(path).flatMap(splitKey);
  return lines.find(({ template }) => {
    const wanted = splitPath(template);
    const tail = asked.slice(-wanted.length);
    const root = asked.slice(0, -wanted.length);
    return (
      tail.length === wanted.length &&
      (root.length === 0 || /^(v1\.0|beta)$/i.test(root.at(-1) ?? "")) &&
      wanted.every((segment, at) => matches(segment, tail[at] ?? ""))
    );
  });
}

/** A key in parentheses counts as a segment of its own. */
function splitKey(segment: string): readonly string[] {
  const [, name, key] = /^([^(]+)\('([^']*)'\)$/.exec(segment) ?? [];
  return name === undefined || key === undefined ? [segment] : [name, key];
}

function matches(segment: string, text: string): boolean {
  if (/^\{\w+\}$/.test(segment)) return text !== "";
  const pattern = segment
    .split(/\{\w+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(".+");
  return new RegExp(`^${pattern}$`, "i").test(text);
}

/** The segments of a path; slashes in braces do not part them. */
export function splitPath(path: string): readonly string[] {
  return (path.replace(/^\/|\/$/g, "").match(/(?:\{[^}]*\}|<[^>]*>|[^/])+/g) ?? []).map((segment) => segment.trim());
}
