import { expect, test } from "vitest";

import { repeatedName } from "./repeated-name.ts";

test.each([
  ['{"a":1,"b":2,"a":3}', "a"],
  ['{"a":{"b":1,"b":2}}', "b"],
  ['[{"a":1},{"b":[1,"x"],"c":"}","b":2}]', "b"],
  ['{"a":1,"\\u0061":2}', "a"],
  ['{"":1,"":2}', ""],
  ['{"__proto__":1,"__proto__":2}', "__proto__"],
  ['{"v":[{"a":1}],"v":0}', "v"],
])("%s repeats %j", (text, name) => {
  expect(repeatedName(text, JSON.parse(text))).toBe(name);
});

test.each([
  '{"a":1,"b":{"a":{"a":2}},"c":[{"a":1},{"a":2}]}',
  '{"a":"a","b":"a","c":["a","a","b"],"A":1}',
  '{"a":"\\"a\\":1,","b":"{\\"a\\":1,\\"a\\":2}"}',
  '{"a\\\\":1,"a":2}',
  '["a","a"]',
  "[]",
  "{}",
  "1",
])("%s repeats no name", (text) => {
  expect(repeatedName(text, JSON.parse(text))).toBeUndefined();
});

test("a large text and a deep one are read in one go", () => {
  const members = Array.from({ length: 200_000 }, (_, index) => `"m${index}":${index}`).join();
  expect(repeatedName(`{${members}}`, {})).toBeUndefined();
  expect(repeatedName(`{${members},"m7":0}`, {})).toBe("m7");
  expect(repeatedName(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, {})).toBeUndefined();
});
