import { expect, test } from "vitest";

import type { Property, ResourceType, StructuredType } from "../../specs/resource.ts";
import { derivedFrom, derivedMembers, derivedOverlay } from "./derived.ts";

const text: Property = { type: "Edm.String", nullable: true };
const number: Property = { type: "Edm.Int32", nullable: true };
const make = (name: string, properties: StructuredType["properties"], base?: string): StructuredType => ({
  kind: "complex",
  name,
  properties,
  navigation: {},
  states: [],
  ...(base === undefined ? {} : { base }),
});

const animal = make("animal", { name: text });
const cat = make("cat", { name: text, lives: number }, "animal");
const lion = make("lion", { name: text, lives: number, mane: text }, "cat");
const dog = make("dog", { name: text, tricks: text }, "animal");
// Another type of the member than in the base type: it counts as its own.
const odd = make("odd", { name: number }, "animal");
const lost = make("lost", { name: text }, "nowhere");
const color: ResourceType = { kind: "enum", name: "color", flags: false, unreplaced: [], alsoListed: [], members: {} };
const types = new Map<string, ResourceType>([animal, cat, lion, dog, odd, lost, color].map((one) => [one.name, one]));

const namesOf = (schema: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(schema["properties"] as object);

test("the types that derive from one directly are known by it", () => {
  expect(derivedFrom(types, "animal")).toEqual([cat, dog, odd]);
  expect(derivedFrom(types, "cat")).toEqual([lion]);
  expect(derivedFrom(types, "lion")).toEqual([]);
});

test("@odata.type chooses a derived type by its name or that of what derives from it, with # and without", () => {
  const { allOf } = derivedMembers(types, "animal") as { allOf: { if: object; then: object }[] };
  expect(allOf.map((one) => one.then)).toEqual(["cat+", "dog+", "odd+"].map((name) => ({ $ref: `#/$defs/${name}` })));
  expect(allOf[0]?.if).toEqual({
    properties: { "@odata.type": { enum: ["#cat", "cat", "#lion", "lion"] } },
    required: ["@odata.type"],
  });
  expect(derivedMembers(types, "lion")).toEqual({});
});

test.each<[StructuredType, readonly string[]]>([
  [cat, ["lives"]],
  [lion, ["mane"]],
  [odd, ["name"]],
  // Without a base type that is known, all its members are its own.
  [animal, ["name"]],
  [lost, ["name"]],
  [make("tinted", { name: text }, "color"), ["name"]],
])("a derived type adds what its base type has not: %o", (type, names) => {
  const overlay = derivedOverlay(types, type);
  expect([overlay["type"], namesOf(overlay), "required" in overlay]).toEqual(["object", names, false]);
  expect("allOf" in overlay).toBe(derivedFrom(types, type.name).length > 0);
});
