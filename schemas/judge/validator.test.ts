import { expect, test } from "vitest";

import { compileValidator } from "./validator.ts";

const validate = compileValidator({
  type: "object",
  properties: { status: { anyOf: [{ $ref: "#/$defs/status" }, { type: "null" }] } },
  $defs: { status: { type: "object", properties: { response: { type: "string", enum: ["None", "Accepted"] } } } },
});

test("a nullable object whose member is wrong is wrong there alone", () => {
  expect(validate({ status: { response: "accepted" } })).toEqual([
    { kind: "enum", pointer: "/status/response", expected: "one of None, Accepted", observed: '"accepted"' },
  ]);
  expect(validate({ status: null })).toEqual([]);
});

test("a value that is neither the object nor null is of another type", () => {
  expect(validate({ status: "accepted" })).toEqual([
    { kind: "type", pointer: "/status", expected: "object", observed: 'string "accepted"' },
  ]);
});
