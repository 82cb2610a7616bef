/** How many levels of objects and arrays inside each other a JSON text from outside may have. */
export const deepestJson = 200;

const quote = 0x22;
const backslash = 0x5c;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);

/** How many levels of objects and arrays stand inside each other at the deepest place of a JSON text, well formed or not; 0 for a bare value. */
export const jsonDepth = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = closingQuote(text, at + 1);
    else if (openers.has(code)) deepest = Math.max(deepest, ++depth);
    else if (closers.has(code)) depth--;
  }
  return deepest;
};

const closingQuote = (text: string, start: number): number => {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at;
  }
  return text.length;
};
