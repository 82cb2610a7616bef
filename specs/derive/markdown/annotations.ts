import { parse } from "jsonc-parser";

import type { Annotation } from "../page/page.ts";

/** The annotations in HTML comments: those that name a block type. Trailing commas are forgiven. */
export function readAnnotations(html: string): readonly Annotation[] {
  return [...html.matchAll(/<!--\s*(\{.*?\})\s*-->/gs)].flatMap(([, json = ""]) => {
    const value: unknown = parse(json, [], { allowTrailingComma: true });
    return typeof value === "object" && value !== null && "blockType" in value ? [{ ...value }] : [];
  });
}
