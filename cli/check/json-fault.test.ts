import fc from "fast-check";
import { expect, test } from "vitest";

import { jsonFault } from "./json-fault.ts";

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("what the parser takes has no fault", () => {
  const found = fc.check(fc.property(fc.json(), (text) => jsonFault(text) === undefined));
  expect(found.counterexample).toBeNull();
});

test("what the parser refuses has one", () => {
  const marks = '{}[],:"\\ \n01e-.tnu'.split("");
  const spoiled = fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...marks), fc.boolean());
  const found = fc.check(
    fc.property(spoiled, ([json, where, mark, instead]) => {
      const at = where % (json.length + 1);
      const text = json.slice(0, at) + mark + json.slice(instead ? at + 1 : at);
      return (jsonFault(text) === undefined) === parses(text);
    }),
    { numRuns: 3000 },
  );
  expect(found.counterexample).toBeNull();
});

test.each<[string, number]>([
  ["", 0],
  ["{", 1],
  ['{"a":b}', 5],
  ["[1,]", 3],
  ['{"a":1,}', 7],
  ["[1 2]", 3],
  ["[1}", 2],
  ['["\\x"]', 1],
  ["{} {}", 3],
])("%s is wrong at %i", (text, at) => expect(jsonFault(text)).toBe(at));
