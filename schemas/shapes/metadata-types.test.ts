import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";

import { readMetadata } from "../../derive/metadata/read-metadata.ts";
import { libraryMetadata } from "../../derive/metadata/testing/library-metadata.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";
import { edmFormats } from "../judge/formats.ts";
import { typeValidators } from "../judge/validator.ts";
import { resourceDocument } from "./documents.ts";
import { everyTypeDocument } from "./documents.ts";

const { types } = readMetadata(libraryMetadata);
const validator = typeValidators(everyTypeDocument(types, "test:library"));
const structured = [...types.values()].filter((type): type is StructuredType => type.kind !== "enum");
const book = {
  id: "1",
  isbn: "9780000000000",
  moods: ["calm", "festive", "5"],
  notes: ["a", null],
  days: "monday,tuesday",
  outline: { title: "I", parts: [{ title: "I.1", parts: [] }] },
};
const kinds = (name: string, value: unknown): unknown =>
  validator(name)(value)
    .map(({ kind, pointer }) => `${kind} ${pointer}`)
    .sort();

test("every type compiles under strict Ajv, in one document and alone", () => {
  const strict = (): Ajv2020 => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: edmFormats });
    formats.default(ajv, ["uuid"]);
    return ajv;
  };
  for (const { name } of structured) {
    expect(() => validator(name)).not.toThrow();
    expect(() => strict().compile(resourceDocument(types, name))).not.toThrow();
  }
});

test("what the metadata allows fits", () => {
  expect(kinds("library.book", book)).toEqual([]);
  expect(kinds("library.book", {})).toEqual([]);
  expect(kinds("library.book", { ...book, outline: null, days: null, unheard: { of: 1 } })).toEqual([]);
  expect(kinds("library.book", { "@odata.type": "#library.unknown", "cover@odata.mediaReadLink": "x" })).toEqual([]);
});

test.each([
  ["null where it is not allowed", { isbn: null }, ["null /isbn"]],
  ["null for a collection", { notes: null }, ["null /notes"]],
  ["null in a collection of non-null items", { moods: [null] }, ["null /moods/0"]],
  ["a name that the enumeration has not", { moods: ["Calm"] }, ["enum /moods/0"]],
  ["a value that the enumeration has not", { moods: ["1"] }, ["enum /moods/0"]],
  ["flags that are none", { days: "monday,friday" }, ["pattern /days"]],
  ["a text for a complex type", { outline: "I" }, ["type /outline"]],
  [
    "a fault deep in a recursive type",
    { outline: { parts: [{ parts: [{ title: 1 }] }] } },
    ["type /outline/parts/0/parts/0/title"],
  ],
])("%s is found", (_name, change, found) => expect(kinds("library.book", { ...book, ...change })).toEqual(found));

test("@odata.type chooses the members of the derived type, at any depth and in either spelling", () => {
  const wrong = { ...book, scale: true, countries: 1.5 };
  expect(kinds("library.book", wrong)).toEqual([]);
  expect(kinds("library.book", { ...wrong, "@odata.type": "#library.atlas" })).toEqual(["type /scale"]);
  expect(kinds("library.book", { ...wrong, "@odata.type": "library.worldAtlas" })).toEqual([
    "type /countries",
    "type /scale",
  ]);
  expect(kinds("library.book", { ...book, "@odata.type": "#library.worldAtlas", scale: "INF", countries: 1 })).toEqual(
    [],
  );
  const appendix = { "@odata.type": "#library.appendix", title: "A", parts: [], pages: "many" };
  expect(kinds("library.book", { ...book, outline: { title: "I", parts: [appendix] } })).toEqual([
    "type /outline/parts/0/pages",
  ]);
});

test("no schema rejects what its type allows", () => {
  for (const type of structured) {
    fc.assert(
      fc.property(valueOf(type, 2), (value) => {
        expect(validator(type.name)(JSON.parse(JSON.stringify(value)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }
});

// Any members, in any combination: nothing is required, since nobody has said what is sent by default.
function valueOf(type: StructuredType, depth: number): fc.Arbitrary<unknown> {
  const heirs = structured.filter(({ base }) => base === type.name);
  const own = fc.record(
    Object.fromEntries(
      Object.entries(type.properties).map(([name, property]) => {
        const { collection, name: typeName } = edmType(property.type);
        const item = itemOf(typeName, depth);
        const items = fc.array(property.nullItems === true ? fc.option(item) : item, { maxLength: 3 });
        const value = collection ? items : item;
        return [name, property.nullable ? fc.option(value) : value];
      }),
    ),
    { requiredKeys: [] },
  );
  const derived = heirs.map((heir) =>
    valueOf(heir, depth).map((value) => ({ "@odata.type": `#${heir.name}`, ...Object(value) })),
  );
  return fc.oneof(own, ...derived);
}

function itemOf(name: string, depth: number): fc.Arbitrary<unknown> {
  const type = types.get(name);
  if (type?.kind === "enum") {
    const member = fc.constantFrom(...Object.keys(type.members));
    return type.flags ? fc.array(member, { minLength: 1, maxLength: 2 }).map((names) => names.join(",")) : member;
  }
  if (type !== undefined) return depth === 0 ? fc.constant({}) : valueOf(type, depth - 1);
  switch (name) {
    case "Edm.String":
      return fc.string();
    case "Edm.Stream":
      return fc.constant("data");
    case "Edm.Int16":
      return fc.integer({ min: -32768, max: 32767 });
    case "Edm.Int32":
      return fc.integer();
    case "Edm.Double":
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom("INF", "-INF", "NaN"));
    default:
      throw new Error(`no values for ${name}`);
  }
}
