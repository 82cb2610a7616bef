/** How many levels of objects and arrays inside each other a JSON text from outside may have. */
export const deepestJson = 200;

const [quote, backslash, openArray, closeArray, openObject, closeObject] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d,
] as const;

/**
 * How many levels of objects and arrays stand inside each other at the deepest place of a JSON text, well formed or not; 0
 * for a bare value. Takes time in proportion to the length, and no stack.
 */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfText(text, at);
    else if (code === openArray || code === openObject) deepest = Math.max(deepest, ++depth);
    else if (code === closeArray || code === closeObject) depth--;
  }
  return deepest;
}

/** Where the JSON text literal that begins at a quote ends: at its closing quote, or behind the whole text. */
export function endOfText(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let before = end - 1;
    while (before > start && text.charCodeAt(before) === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
}
