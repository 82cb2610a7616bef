import { createScanner } from "jsonc-parser";

/**
 * How many levels of objects and arrays a forgiving parser may go down at the deepest place of a text, which need be no JSON:
 * what closes something else than the innermost one closes nothing.
 */
export function jsoncDepth(text: string): number {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  let deepest = 0;
  for (;;) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    if (at >= text.length) return deepest;
    const char = text.charAt(at);
    if (char === "{" || char === "[") deepest = Math.max(deepest, open.push(char));
    else if ((char === "}" && open.at(-1) === "{") || (char === "]" && open.at(-1) === "[")) open.pop();
  }
}
