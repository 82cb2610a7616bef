import type { RequestLine } from "../../facts.ts";
import { freshName, parameterName } from "./parameter-name.ts";
import { splitPath } from "./split-path.ts";
import { unboundSegment } from "./unbound-segment.ts";

const placeholder = /\{([^}]*)\}|<([^>]*)>/g;

/**
 * Reads a request line such as `GET /users/{user-id}/messages`. Query and root are left out. Undefined when the line is no
 * request, a reason when its path is malformed.
 */
export function readRequestLine(line: string): RequestLine | string | undefined {
  const [, method, written] = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(\S.*?)(?:\s+HTTP\/[\d.]+)?\s*$/.exec(line) ?? [];
  if (method === undefined || written === undefined) return undefined;
  const path = written.replace(/^https?:\/\/[^/]+\/(v1\.0|beta)(?=\/|$)/, "").replace(/\?(?![^{]*\}).*$/, "");
  const taken: string[] = [];
  const segments: string[] = [];
  let unbound: string | undefined;
  for (const segment of splitPath(path)) {
    const fault = malformed(segment);
    if (fault !== undefined) return fault;
    const name = (text: string): string => {
      const fresh = freshName(parameterName(text), segments.at(-1) ?? "", taken);
      taken.push(fresh);
      return `{${fresh}}`;
    };
    const replaced = segment.replaceAll(placeholder, (_, brace?: string, angle?: string) => name(brace ?? angle ?? ""));
    unbound ??= unboundSegment(segment, replaced);
    segments.push(replaced);
  }
  if (segments.length === 0) return "it has no path";
  const template = `/${segments.join("/")}`;
  return { method, written, template, parameters: taken, ...(unbound === undefined ? {} : { unbound }) };
}

function malformed(segment: string): string | undefined {
  const bare = segment.replaceAll(placeholder, "");
  if (/\s/.test(bare.replaceAll(/'[^']*'/g, ""))) return `"${segment}" has a space`;
  const open = bare.match(/[({<]/g)?.length ?? 0;
  const closed = bare.match(/[)}>]/g)?.length ?? 0;
  return open === closed ? undefined : `"${segment}" has a bracket without its counterpart`;
}
