import { expect, test } from "vitest";

import { compileValidator, typeValidators } from "./validator.ts";

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
    { kind: "type", pointer: "/status", expected: "object (status)", observed: 'string "accepted"' },
  ]);
});

const validatorOf = typeValidators({
  $id: "test:types",
  $defs: {
    owner: { type: "object", required: ["id"], properties: { id: { $ref: "#/$defs/key" } } },
    key: { type: ["string", "null"], format: "uuid" },
    misspelt: { type: "string", formt: "uuid" },
  },
});

test("the types of a document are judged each by its name, and by those that it refers to", () => {
  expect(validatorOf("key")("x")).toEqual([{ kind: "format", pointer: "", expected: "uuid", observed: '"x"' }]);
  expect(validatorOf("owner")({ id: "05a96d7a-0e00-459c-b6c8-1870099e8275" })).toEqual([]);
  expect(validatorOf("owner")({ id: 1 })).toMatchObject([{ kind: "type", pointer: "/id" }]);
  expect(validatorOf("owner")({})).toMatchObject([{ kind: "absent", pointer: "/id" }]);
  expect(validatorOf("owner")).toBe(validatorOf("owner"));
});

test("a type that the document does not have, or whose schema nobody understands, is refused", () => {
  expect(() => validatorOf("stranger")).toThrow("test:types#/$defs/stranger");
  expect(() => validatorOf("misspelt")).toThrow('unknown keyword: "formt"');
});
