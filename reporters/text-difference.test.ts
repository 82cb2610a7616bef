import fc from "fast-check";
import { expect, test } from "vitest";

import { differenceText, type Stretch, textDifference, textDifferences } from "./text-difference.ts";

const path =
  "$metadata#identityGovernance/lifecycleWorkflows/workflows('1')/userProcessingResults('2')/taskProcessingResults";

test.each([
  [`${path}(id,subject)`, `${path}(id)`, `behind "…('2')/taskProcessingResults(id": ",subject" is missing`],
  [path, `${path}(id)`, `behind "…lts('2')/taskProcessingResults": "(id)" is too much`],
  [
    path,
    path.replace("workflows(", "Workflows("),
    `behind "…Governance/lifecycleWorkflows/": "Workflows" in place of "workflows"`,
  ],
  [`a ${path}`, `b ${path}`, `at the beginning: "b" in place of "a"`],
])("two long texts are told where they first differ", (expected, observed, text) => {
  expect(differenceText(expected, observed)).toBe(text);
});

test.each([
  [path, path],
  ["a short text", "another short text"],
  [path, "in none of the 14 items that came back for this request, although each of them has a value there"],
  [undefined, path],
  [path.repeat(1000), `${path.repeat(999)}x`],
])("nothing is told of what is alike, short, quite different, absent or endless", (expected, observed) => {
  expect(differenceText(expected, observed)).toBeUndefined();
});

test("what stands before the difference is the same in both, and what differs does differ", () => {
  const words = fc.array(fc.constantFrom("id", "name", "/", "(", ")", " ", "value", "é"), {
    minLength: 30,
    maxLength: 80,
  });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [expected, observed] = [one.join(""), other.join("")];
      const found = textDifference(expected, observed);
      if (found === undefined) return;
      const [from, to] = found.expected;
      expect(observed.slice(0, from)).toBe(expected.slice(0, from));
      expect(found.observed[0]).toBe(from);
      expect(observed.slice(...found.observed)).not.toBe(expected.slice(from, to));
    }),
  );
});

test.each([
  ["OData-Version: 4.0 or 4.01", "OData-Version: 3.0 or 4.01", ["4"], ["3"]],
  [`${path}(id,subject)`, `${path}(id)`, [",subject"], []],
  ["a, b, c and d", "a, x, c and y", ["b", "d"], ["x", "y"]],
])("every place in which %s and %s differ is found", (expected, observed, wanted, got) => {
  const found = textDifferences(expected, observed);
  expect(found?.expected.map((stretch) => expected.slice(...stretch))).toEqual(wanted);
  expect(found?.observed.map((stretch) => observed.slice(...stretch))).toEqual(got);
});

test("without what differs, two texts are the same", () => {
  const words = fc.array(fc.constantFrom("id", "name", "/", "(", ")", " ", "value", "é"), { maxLength: 40 });
  const without = (text: string, stretches: readonly Stretch[]): string => {
    const ends = [0, ...stretches.map(([, to]) => to)];
    return ends.map((end, at) => text.slice(end, stretches[at]?.[0])).join("");
  };
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [expected, observed] = [one.join(""), other.join("")];
      const found = textDifferences(expected, observed);
      if (found === undefined) return;
      expect(without(expected, found.expected)).toBe(without(observed, found.observed));
      expect(found.expected.length + found.observed.length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  ["absent", "name in every item (null would pass)"],
  ["a 4xx", "200"],
  ["same", "same"],
])("nothing is marked in %s and %s, which have little in common or are equal", (expected, observed) => {
  expect(textDifferences(expected, observed)).toBeUndefined();
});
