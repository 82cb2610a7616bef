/** A path segment taken apart: `name('a')(b,c)` has the groups `'a'` and `b,c`. */
export interface Piece {
  readonly name: string;
  readonly groups: readonly string[];
}

/** Takes a path with parentheses apart. Separators inside of quotes and parentheses are part of a segment. */
export function pathPieces(path: string): readonly Piece[] {
  return splitOutside(path, "/").map(takeApart);
}

/**
 * Splits a text at a separator that stands outside of quotes and parentheses. `literals`: quotes count outside of parentheses
 * as well, where literals stand and no names with an apostrophe.
 */
export function splitOutside(text: string, separator: string, literals = false): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "'" && (depth > 0 || literals)) quoted = !quoted;
    else if (quoted) continue;
    else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Percent-decoded text; as it stands where the escapes are broken. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function takeApart(segment: string): Piece {
  const groups: string[] = [];
  let rest = segment;
  const name = /^[^(]*/.exec(rest)?.[0] ?? "";
  rest = rest.slice(name.length);
  while (rest.startsWith("(")) {
    const end = closing(rest);
    groups.push(rest.slice(1, end));
    rest = rest.slice(end + 1);
  }
  return { name: name + rest, groups };
}

function closing(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "'") quoted = !quoted;
    else if (!quoted && char === "(") depth += 1;
    else if (!quoted && char === ")" && --depth === 0) return at;
  }
  return text.length;
}

const halfPair = /[\uD800-\uDFFF]/;

/** Text for a URL, everything encoded. Half a surrogate pair, which a target may send and no URL can hold, is replaced. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(halfPair.test(text) ? Buffer.from(text, "utf8").toString("utf8") : text);
}
