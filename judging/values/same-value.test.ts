import { expect, test } from "vitest";

import type { Property } from "../../specs/resource.ts";
import { sameValue } from "./same-value.ts";

const instant: Property = { type: "Edm.DateTimeOffset", nullable: true };
const text: Property = { type: "Edm.String", nullable: true };

test.each<[Property, unknown, unknown, boolean]>([
  [instant, "2022-01-01T00:00:00Z", "2022-01-01T01:00:00.000+01:00", true],
  [instant, "2022-01-01T00:00:00Z", "2022-01-01T00:00:00.001Z", false],
  [instant, "yesterday", "yesterday", true],
  [instant, "yesterday", "today", false],
  [instant, null, null, true],
  [instant, "2022-01-01T00:00:00Z", null, false],
  [instant, null, "2022-01-01T00:00:00Z", false],
  [text, "2022-01-01T00:00:00Z", "2022-01-01T00:00:00.0Z", false],
  [text, { a: [1] }, { a: [1] }, true],
  [text, { a: [1] }, { a: [2] }, false],
])("%j: %j and %j are the same: %s", (property, a, b, expected) => expect(sameValue(property, a, b)).toBe(expected));

test("what is nested too deeply for the stack is no documented value", () => {
  const deep = (): unknown => {
    let value: unknown = 1;
    for (let at = 0; at < 50_000; at++) value = [value];
    return value;
  };
  expect(sameValue(text, deep(), deep())).toBe(false);
});
