import { expect, test } from "vitest";

import type { JsonSchema } from "../shapes/edm.ts";
import { enumSchema } from "../shapes/enumeration.ts";
import { jsonType, observedText } from "./observed.ts";
import { compileValidator } from "./validator.ts";

const found = (schema: JsonSchema, value: unknown): unknown => compileValidator(schema)(value);
const flags: JsonSchema = enumSchema({
  kind: "enum",
  name: "e",
  flags: true,
  unreplaced: [],
  alsoListed: ["c"],
  members: { a: 1, b: 2 },
});

test.each<[string, JsonSchema, unknown, object]>([
  ["a type", { type: "string" }, 7, { kind: "type", expected: "string", observed: "number 7" }],
  [
    "one of types",
    { type: ["integer", "string", "null"] },
    [],
    { kind: "type", expected: "integer or string", observed: "array []" },
  ],
  ["null", { type: "string" }, null, { kind: "null", expected: "string", observed: "null" }],
  [
    "an instant",
    { type: "string", format: "edm-date-time-offset" },
    "noon",
    { kind: "format", expected: "yyyy-MM-ddThh:mm[:ss[.f]] with Z or ±hh:mm", observed: '"noon"' },
  ],
  ["another format", { type: "string", format: "uuid" }, "x", { kind: "format", expected: "uuid", observed: '"x"' }],
  [
    "a time of day",
    { type: "string", format: "edm-time-of-day" },
    "25:00",
    { kind: "format", expected: "edm-time-of-day", observed: '"25:00"' },
  ],
  [
    "a member of an enumeration",
    { enum: ["a", null, "b"] },
    "c",
    { kind: "enum", expected: "one of a, b", observed: '"c"' },
  ],
  ["null for an enumeration", { enum: ["a"] }, null, { kind: "null", expected: "one of a", observed: "null" }],
  ["flags", flags, "a, b", { kind: "pattern", expected: "names of a, b, c, joined by a comma", observed: '"a, b"' }],
  [
    "a pattern",
    { type: "string", pattern: "^(a|b)$" },
    "c",
    { kind: "pattern", expected: "text that matches ^(a|b)$", observed: '"c"' },
  ],
  [
    "a pattern that begins otherwise than flags do",
    { pattern: "z|^(a)(,(a))*$" },
    "b",
    { kind: "pattern", expected: "text that matches z|^(a)(,(a))*$", observed: '"b"' },
  ],
  [
    "a pattern that ends otherwise than flags do",
    { pattern: "^(a)(,(a))*$|z" },
    "b",
    { kind: "pattern", expected: "text that matches ^(a)(,(a))*$|z", observed: '"b"' },
  ],
  ["a least number", { type: "integer", minimum: 0 }, -1, { kind: "range", expected: ">= 0", observed: "-1" }],
  // Counted as a reader counts, and not in halves of what stands for one character.
  [
    "a length",
    { type: "string", maxLength: 2 },
    "a😀b",
    { kind: "length", expected: "at most 2 characters", observed: '3 characters: "a😀b"' },
  ],
  ["a greatest number", { type: "integer", maximum: 3 }, 4, { kind: "range", expected: "<= 3", observed: "4" }],
])("%s is told in words", (_, schema, value, told) => {
  expect(found(schema, value)).toEqual([{ pointer: "", ...told }]);
});

test("an absent member is told where it should stand, with the characters of a pointer escaped", () => {
  expect(found({ type: "object", required: ["a/b~c"] }, {})).toEqual([
    { kind: "absent", pointer: "/a~1b~0c", expected: "present", observed: "absent" },
  ]);
});

test("all that does not fit is told, each value once", () => {
  const number: JsonSchema = { type: "integer", minimum: 5 };
  expect(found({ properties: { a: number, b: number } }, { a: 3, b: "x" })).toMatchObject([
    { kind: "range", pointer: "/a" },
    { kind: "type", pointer: "/b" },
  ]);
  // A wrong type outweighs what else is wrong, whichever comes first.
  expect(found({ allOf: [{ enum: [7] }, { type: "integer" }] }, "x")).toMatchObject([{ kind: "type" }]);
  expect(found({ allOf: [{ minimum: 5 }, { enum: [7] }] }, 3)).toMatchObject([{ kind: "range" }]);
});

test("of null where a member of an enumeration should stand, the members are told", () => {
  expect(found({ type: "string", enum: ["a", "b"] }, null)).toEqual([
    { kind: "null", pointer: "", expected: "one of a, b", observed: "null" },
  ]);
});

test("of alternatives, what each of them wants is told, and not that none fits", () => {
  const nullable: JsonSchema = { anyOf: [{ type: "object", required: ["id"] }, { type: "null" }] };
  expect(found(nullable, null)).toEqual([]);
  expect(found(nullable, {})).toContainEqual({
    kind: "absent",
    pointer: "/id",
    expected: "present",
    observed: "absent",
  });
});

test("a member that every object inherits is not there unless it is sent", () => {
  expect(found({ required: ["constructor"] }, {})).toMatchObject([{ kind: "absent", pointer: "/constructor" }]);
});

test("what fits has no findings", () =>
  expect(found({ type: "string", format: "uuid" }, "05a96d7a-0e00-459c-b6c8-1870099e8275")).toEqual([]));

test.each<[unknown, string]>([
  [undefined, "absent"],
  [null, "null"],
  ["x", '"x"'],
  [{ a: [1] }, '{"a":[1]}'],
  [() => 1, "function"],
  ["x".repeat(78), `"${"x".repeat(78)}"`],
  ["x".repeat(79), `"${"x".repeat(78)}…`],
])("%j is shown as %s", (value, text) => expect(observedText(value)).toBe(text));

test("a text is cut where the caller wants it", () => expect(observedText("abcdef", 5)).toBe('"abc…'));

test("what is nested too deeply is told by its type", () => {
  let value: unknown = 1;
  for (let at = 0; at < 50_000; at++) value = [value];
  expect(observedText(value)).toBe("array, deeply nested");
});

test("types are those of JSON", () => {
  expect([null, [], {}, "x", 1, true].map(jsonType)).toEqual([
    "null",
    "array",
    "object",
    "string",
    "number",
    "boolean",
  ]);
});
