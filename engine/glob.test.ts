import { expect, test } from "vitest";

import { matchesGlob } from "./glob.ts";

test.each([
  ["paging/expand-holds", "paging/expand-holds", true],
  ["paging/expand-holds", "paging/*", true],
  ["paging/expand-holds", "paging/*-holds", true],
  ["paging/expand-holds", "*", false],
  ["paging/expand-holds", "**", true],
  ["paging/expand-holds", "***", true],
  ["paging/expand-holds", "**/expand*", true],
  ["paging/expand-holds", "**holds", true],
  ["paging/expand-holds", "*/*", true],
  ["paging/expand-holds", "*/*/*", false],
  ["paging/expand-holds", "paging?expand-holds", false],
  ["paging/expand-holds", "pagin?/expand-hold?", true],
  ["paging/expand-holds", "paging", false],
  ["paging/expand-holds", "paging/expand-holds*", true],
  ["paging/expand-holds", "paging/expand-holds?", false],
  ["a+b", "a+b", true],
  ["aab", "a+b", false],
  ["a.b", "a.*", true],
  ["axb", "a.b", false],
  ["a*b", "a*b", true],
  ["[ab]", "[ab]", true],
  ["a", "[ab]", false],
  ["", "", true],
  ["", "*", true],
  ["", "?", false],
  ["a", "", false],
])("%s by %s is %s", (id, glob, matches) => {
  expect(matchesGlob(id, glob)).toBe(matches);
});

test("many wildcards take no longer than few", () => {
  const id = `${"a".repeat(200)}/${"a".repeat(200)}`;
  const started = performance.now();
  expect(matchesGlob(id, `${"*a".repeat(200)}b`)).toBe(false);
  expect(matchesGlob(id, `${"**a".repeat(200)}b`)).toBe(false);
  expect(matchesGlob(id, `${"*".repeat(100_000)}b`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});
