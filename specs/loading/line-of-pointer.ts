import { createScanner, findNodeAtLocation, parseTree } from "jsonc-parser";

import { deepestJson } from "../json-depth.ts";

/** The line, counted from 0, on which the value at a JSON Pointer begins; of an absent one the nearest that holds it. */
export function lineOfPointer(text: string, pointer: string): number {
  const tree = jsoncDepth(text) > deepestJson ? undefined : parseTree(text);
  if (tree === undefined) return 0;
  const path = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((token) => (/^\d+$/.test(token) ? Number(token) : token));
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return text.slice(0, node.offset).split("\n").length - 1;
  }
  return 0;
}

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
