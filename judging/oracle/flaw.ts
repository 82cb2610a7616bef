import type { Flaw } from "../../specs/requirement.ts";

/** The flaw of a filter that is certain without knowing any of its names; undefined where none is. */
export function flawOf(filter: string): Flaw | undefined {
  const bare = filter.replaceAll(/'(?:[^']|'')*'/g, '"');
  if (bare.includes("'")) return "unterminated";
  let depth = 0;
  for (const char of bare) {
    if (char === "(") depth += 1;
    else if (char === ")" && --depth < 0) return "unbalanced";
  }
  if (depth > 0) return "unbalanced";
  return /(^|[\s)"])(eq|ne|lt|le|gt|ge|and|or|not)\s*$/.test(bare) ? "incomplete" : undefined;
}
