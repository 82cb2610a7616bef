import type { QueryParameter, RequestLine } from "../../facts.ts";
import { alternateMember, freshName, keyName } from "./parameter-name.ts";
import { splitPath } from "./route-of-url.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const odataOptions = new Set(["select", "expand", "filter", "orderby", "top", "skip", "count", "search", "format"]);
const queryPart = /\?(?![^{]*\}).*$/;
const placeholder = /\{([^}]*)\}|<([^>]*)>/g;

/**
 * Reads a request line such as `GET /users/{user-id}/messages`. Query and root are left out. Undefined when the line is no
 * request, a reason when its path is malformed.
 */
export function readRequestLine(line: string): RequestLine | string | undefined {
  const [, method, written] = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(\S.*?)(?:\s+HTTP\/[\d.]+)?\s*$/.exec(line) ?? [];
  if (method === undefined || written === undefined) return undefined;
  const whole = written.replace(/^https?:\/\/[^/]+\/(v1\.0|beta)(?=\/|$)/, "");
  const path = whole.replace(queryPart, "");
  const search = queryPart.exec(whole)?.[0] ?? "";
  const query = requiredQuery(search);
  const expands = /[?&]\$expand=(\w+)/i.exec(search)?.[1];
  const taken: string[] = [];
  const alternateKeys: Record<string, string> = {};
  const segments: string[] = [];
  let unbound: string | undefined;
  for (const segment of splitPath(path)) {
    const fault = malformed(segment);
    if (fault !== undefined) return fault;
    const name = (text: string): string => {
      const collection = segments.at(-1) ?? "";
      const fresh = freshName(keyName(text, collection), collection, taken);
      taken.push(fresh);
      const alternate = alternateMember(text);
      if (alternate !== undefined) alternateKeys[fresh] = alternate;
      return `{${fresh}}`;
    };
    const replaced = segment.replaceAll(placeholder, (_, brace?: string, angle?: string) => name(brace ?? angle ?? ""));
    unbound ??= unboundSegment(segment, replaced);
    segments.push(replaced);
  }
  if (segments.length === 0) return "it has no path";
  const template = `/${segments.join("/")}`;
  return {
    method,
    written,
    template,
    parameters: taken,
    ...(Object.keys(alternateKeys).length === 0 ? {} : { alternateKeys }),
    ...(query.length === 0 ? {} : { query }),
    ...(expands === undefined ? {} : { expands }),
    ...(unbound === undefined ? {} : { unbound }),
  };
}

// Such as `?startDateTime={start_datetime}`. An option of OData without its `$` is one all the same.
function requiredQuery(search: string): readonly QueryParameter[] {
  return [...search.matchAll(/[?&]([A-Za-z]\w*)=(?:\{[^}]*\}|<[^>]*>)/g)].flatMap(([, name = ""]) =>
    odataOptions.has(name.toLowerCase()) ? [] : [{ name }],
  );
}

function malformed(segment: string): string | undefined {
  const bare = segment.replaceAll(placeholder, "");
  if (/\s/.test(bare.replaceAll(/'[^']*'/g, ""))) return `"${segment}" has a space`;
  const open = bare.match(/[({<]/g)?.length ?? 0;
  const closed = bare.match(/[)}>]/g)?.length ?? 0;
  return open === closed ? undefined : `"${segment}" has a bracket without its counterpart`;
}

/**
 * Why a segment of a documented path makes it one that ids alone do not lead to, or that leads to something else than JSON;
 * undefined where it does neither. `replaced` is the segment with a name in braces for each placeholder.
 */
function unboundSegment(segment: string, replaced: string): string | undefined {
  if (/^:|:$/.test(segment)) return "it addresses an item by its path";
  if (/^(\.{2,}|…)$/.test(segment)) return `${segment} stands for segments that the page leaves out`;
  if (/^\$value$/i.test(segment)) return "$value is a stream, no JSON";
  if (/^\$ref$/i.test(segment)) return "$ref holds links, not what they lead to";
  if (/^\$count$/i.test(segment)) return "$count is a number as text, no JSON";
  if (guid.test(segment)) return `${segment} is the id of an example, in the place of a key`;
  if (replaced.includes("{") && !/^\{\w+\}$/.test(replaced)) return `${segment} has a parameter that is no key`;
  return undefined;
}
