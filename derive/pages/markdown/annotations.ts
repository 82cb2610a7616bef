import { parse } from "jsonc-parser";

import { deepestJson } from "../../../specs/json-depth.ts";
import { jsoncDepth } from "../../../specs/loading/jsonc-depth.ts";
import type { Annotation } from "../page.ts";

const [start, end] = ["<!--", "-->"];

/** The annotations in HTML comments: those that name a block type. Trailing commas are forgiven. */
export function readAnnotations(html: string): readonly Annotation[] {
  return commentsIn(html).flatMap((json) => {
    if (!json.startsWith("{") || !json.endsWith("}") || jsoncDepth(json) > deepestJson) return [];
    const value: unknown = parse(json, [], { allowTrailingComma: true });
    return typeof value === "object" && value !== null && "blockType" in value ? [{ ...value }] : [];
  });
}

function commentsIn(html: string): readonly string[] {
  const found: string[] = [];
  for (let at = html.indexOf(start); at >= 0;) {
    const to = html.indexOf(end, at);
    if (to < 0) break;
    found.push(html.slice(at + start.length, to).trim());
    at = html.indexOf(start, to);
  }
  return found;
}
