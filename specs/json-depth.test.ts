import { expect, test } from "vitest";
import { deepestJson, jsonDepth } from "./json-depth.js";

test.each([
  ["", 0],
  ["1", 0],
  ['"[[["', 0],
  ["[]", 1],
  ['{"a":[1,[2]],"b":{}}', 3],
  ["[[],[],[]]", 2],
  ['{"a":"\\"[[[","b":"\\\\"}', 1],
  ['["\\\\",[[]]]', 3],
])("%s is %i levels deep", (text, depth) => {
  expect(jsonDepth(text)).toBe(depth);
});

test("text that never closes is measured without recursion", () => {
  expect(jsonDepth("[".repeat(2_000_000))).toBe(2_000_000);
  expect(jsonDepth('{"a":'.repeat(500_000))).toBe(500_000);
});

test.each([
  ["an endless string", `"${"[".repeat(4_000_000)}`],
  ["quotes without end", '"'.repeat(4_000_001)],
  ["backslashes without end", `"${"\\".repeat(4_000_000)}`],
  ["closing brackets", "]".repeat(4_000_000)],
])("%s is read once", (_, text) => {
  const started = performance.now();
  expect(jsonDepth(text)).toBeLessThanOrEqual(deepestJson);
  expect(performance.now() - started).toBeLessThan(2000);
});
