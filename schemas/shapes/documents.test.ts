import { expect, test } from "vitest";

import type { EnumType, Navigation, Property, ResourceType, StructuredType, TypeIndex } from "../../specs/resource.ts";
import { collectionDocument, errorDocument, resourceDocument } from "./documents.ts";
import { edmSchema } from "./edm.ts";
import { entitySchema, requiredMembers } from "./entity.ts";
import { enumSchema, laterMembers } from "./enumeration.ts";
import { memberSchema } from "./member.ts";

const text = (more: Partial<Property> = {}): Property => ({ type: "Edm.String", nullable: false, ...more });

function structured(
  name: string,
  properties: Readonly<Record<string, Property>>,
  navigation: Readonly<Record<string, Navigation>> = {},
): StructuredType {
  return { kind: "entity", name, properties, navigation, states: [] };
}

const colour: EnumType = {
  kind: "enum",
  name: "x.colour",
  flags: false,
  sentinel: "unknownFutureValue",
  unreplaced: ["green"],
  alsoListed: ["grey"],
  members: { red: 0, unknownFutureValue: 1, green: 2, blue: 3 },
};

const part = structured("x.part", { id: text(), note: text({ nullable: true }) });
const owner = structured("x.owner", { id: text() });
const thing = structured(
  "x.thing",
  {
    id: text(),
    colour: { type: "x.colour", nullable: true },
    tags: { type: "Collection(Edm.String)", nullable: true },
    part: { type: "x.part", nullable: true },
    extra: text({ optional: true, aliases: ["Extra", "EXTRA"] }),
  },
  {
    parts: { type: "Collection(x.part)", inline: "all" },
    owner: { type: "x.owner", inline: ["id"], nullable: true },
    hidden: { type: "x.thing" },
  },
);
const types: TypeIndex = new Map<string, ResourceType>([colour, part, owner, thing].map((type) => [type.name, type]));
const partSchema = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string" }, note: { type: ["string", "null"] } },
};
const properties = {
  id: { type: "string" },
  colour: { type: ["string", "null"], enum: ["red", "unknownFutureValue", "green", "blue", "grey", null] },
  tags: { type: ["array", "null"], items: { type: "string" } },
  part: { anyOf: [{ $ref: "#/$defs/x.part" }, { type: "null" }] },
  extra: { type: "string" },
  Extra: { type: "string" },
  EXTRA: { type: "string" },
  parts: { type: "array", items: { $ref: "#/$defs/x.part" } },
  owner: { anyOf: [{ $ref: "#/$defs/x.owner", required: ["id"] }, { type: "null" }] },
};
const definitions = {
  "x.part": partSchema,
  // What stands inline with some members only is not required to have them wherever it is named.
  "x.owner": { type: "object", required: [], properties: { id: { type: "string" } } },
};
const dialect = "https://json-schema.org/draft/2020-12/schema";

test("a resource has its members, its inline navigation, and each nested type once", () => {
  expect(resourceDocument(types, "x.thing")).toEqual({
    $schema: dialect,
    title: "x.thing",
    type: "object",
    required: ["id", "parts", "owner"],
    properties,
    $defs: definitions,
  });
});

test("under a projection only what it names is required", () => {
  expect(resourceDocument(types, "x.thing", { select: ["colour", "parts"] })).toEqual({
    $schema: dialect,
    title: "x.thing under a projection",
    type: "object",
    required: ["colour", "parts"],
    properties,
    $defs: definitions,
  });
});

test("a collection is an envelope around its items", () => {
  const document = collectionDocument(types, "x.owner");
  expect(document).toEqual({
    $schema: dialect,
    title: "Collection of x.owner",
    type: "object",
    required: ["@odata.context", "value"],
    properties: {
      "@odata.context": { type: "string" },
      "@odata.nextLink": { type: "string" },
      value: { type: "array", items: { type: "object", required: ["id"], properties: { id: { type: "string" } } } },
    },
    $defs: {},
  });
  expect(collectionDocument(types, "x.owner", { select: [] })["title"]).toBe(
    "Collection of x.owner under a projection",
  );
});

test("a refusal is one object with an error", () => {
  const error = structured("odata.error", { code: text() });
  expect(errorDocument(new Map([["odata.error", error]]))).toEqual({
    $schema: dialect,
    title: "Error response",
    type: "object",
    required: ["error"],
    properties: { error: { type: "object", required: ["code"], properties: { code: { type: "string" } } } },
    $defs: {},
  });
});

test("an expanded navigation property is what its own projection says, also where it is not inline", () => {
  const schema = entitySchema(types, thing, {
    select: [],
    expand: { parts: { select: ["note"] }, hidden: { select: [] } },
  });
  expect(schema["required"]).toEqual(["parts", "hidden"]);
  expect(schema["properties"]).toMatchObject({
    parts: { type: "array", items: { ...partSchema, required: ["note"] } },
    hidden: { type: "object", required: [] },
  });
});

test("required is what is neither nullable nor optional, and what stands inline", () => {
  expect(requiredMembers(thing, {})).toEqual(["id", "parts", "owner"]);
  expect(requiredMembers(thing, { expand: { hidden: {} } })).toEqual(["id", "parts", "owner", "hidden"]);
  expect(requiredMembers(thing, { select: ["extra", "hidden"] })).toEqual(["extra"]);
});

test("types that contain each other are written once each", () => {
  const first = structured("y.first", { second: { type: "y.second", nullable: false } });
  const second = structured("y.second", { first: { type: "Collection(y.first)", nullable: false } });
  const document = resourceDocument(new Map([first, second].map((type) => [type.name, type])), "y.first");
  expect(Object.keys(Object(document["$defs"]))).toEqual(["y.second", "y.first"]);
});

test("what is not documented has no schema", () => {
  expect(() => memberSchema(types, { type: "x.unknown", nullable: true })).toThrow("The specs hold no type x.unknown.");
  expect(() => edmSchema("Edm.Colour")).toThrow("No JSON Schema is known for the primitive type Edm.Colour.");
  expect(() => resourceDocument(types, "x.colour")).toThrow("x.colour");
});

test("an untyped member may be anything, null included", () => {
  expect(memberSchema(types, { type: "Edm.Untyped", nullable: true })).toEqual({});
  expect(memberSchema(types, { type: "Edm.Int64", nullable: true })).toMatchObject({
    type: ["integer", "string", "null"],
  });
});

test("members after the sentinel are later ones, unless documentation shows them all the same", () => {
  expect(laterMembers(colour)).toEqual(["blue"]);
  const { sentinel: _, ...without } = colour;
  expect(laterMembers(without)).toEqual([]);
  expect(laterMembers({ ...colour, sentinel: "violet" })).toEqual([]);
  expect(laterMembers({ ...colour, sentinel: "red" })).toEqual(["unknownFutureValue", "blue"]);
});

test("flags are names joined by a comma", () => {
  expect(enumSchema({ ...colour, flags: true })).toEqual({
    type: "string",
    pattern: "^(red|unknownFutureValue|green|blue|grey)(,(red|unknownFutureValue|green|blue|grey))*$",
  });
});
