import { findNodeAtLocation, parseTree } from "jsonc-parser";

import { deepestJson } from "../json-depth.ts";
import { jsoncDepth } from "./jsonc-depth.ts";

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
