import { expect, test } from "vitest";

import type { Operator } from "../../specs/resource.ts";
import { compare } from "./compare.ts";

const on = (operator: Operator, literal: string, value: string): boolean | undefined =>
  compare({ kind: "compare", path: "name", operator, literal: { kind: "text", value: literal } }, value, undefined)
    .certain;

test.each<[Operator, string, string, boolean | undefined]>([
  ["eq", "a", "a", true],
  ["eq", "a", "b", false],
  ["ne", "a", "b", true],
  ["ne", "a", "a", false],
  ["le", "a", "a", true],
  ["ge", "a", "a", true],
  ["lt", "a", "a", false],
  ["gt", "a", "a", false],
  ["le", "a", "b", false],
  ["lt", "b", "a", true],
  ["lt", "B", "a", undefined],
  ["lt", "10", "2", undefined],
  ["gt", "a-b", "ab", undefined],
  ["eq", "Zurich", "zurich", undefined],
  ["ne", "Zurich", "Zürich", undefined],
  ["ge", "Zürich", "zurich", undefined],
])(
  "that a text is %s %j is, of %j, certainly %s: the rest is the service's collation",
  (operator, literal, value, expected) => {
    expect(on(operator, literal, value)).toBe(expected);
  },
);
