import { expect, test } from "vitest";

import { and, not, or } from "./value.ts";

test("three-valued logic", () => {
  const values = [true, false, null];
  expect(values.map((a) => values.map((b) => and(a, b)))).toEqual([
    [true, false, null],
    [false, false, false],
    [null, false, null],
  ]);
  expect(values.map((a) => values.map((b) => or(a, b)))).toEqual([
    [true, true, true],
    [true, false, null],
    [true, null, null],
  ]);
  expect(values.map(not)).toEqual([false, true, null]);
});
