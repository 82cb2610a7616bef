import { expect, test } from "vitest";

import { jsoncDepth } from "./line-of-pointer.ts";

test.each([
  ['{"a":[1,{}]}', 3],
  ['"[[[["', 0],
  ['/* " */ ["]",["]",[]]]', 3],
  ['// "\n[[]]', 2],
  ["[}[}[}", 3],
  ["", 0],
  ["[".repeat(500_000), 500_000],
])("%s", (text, depth) => expect(jsoncDepth(text)).toBe(depth));
