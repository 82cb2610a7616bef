import { expect, test } from "vitest";

import { loadSpecs } from "../../../specs/loading/load.ts";
import { showcaseSpecs } from "../../../specs/loading/read-contracts.ts";
import type { Entity } from "../entity.ts";
import { makeTree } from "./make-tree.ts";
import { rootedTypes } from "./rooted-types.ts";

const { types, operations } = showcaseSpecs(loadSpecs());
const made = (): Entity => makeTree(rootedTypes(types, operations));
const linked = (entity: Entity | undefined, name: string): readonly Entity[] => {
  const found = entity?.links[name];
  return found === undefined ? [] : Array.isArray(found) ? (found as readonly Entity[]) : [found as Entity];
};
const [office] = linked(made(), "postOffice");
const parcels = linked(office, "parcels");
const valuesOf = (name: string): readonly unknown[] => parcels.map(({ values }) => values[name]);

test("the data are always the same", () => expect(made()).toEqual(made()));

test("the types of the contract are left as they are", () => {
  const before = JSON.stringify([...types]);
  made();
  expect(JSON.stringify([...types])).toBe(before);
});

test("there are more items than fit on a page, each with a key of its own", () => {
  expect(parcels.length).toBeGreaterThan(20);
  expect(new Set(valuesOf("id")).size).toBe(parcels.length);
});

test.each(["label", "weight", "price", "due", "fragile", "state", "transit"])(
  "%s has equal and different values",
  (name) => {
    const distinct = new Set(valuesOf(name)).size;
    expect(distinct).toBeGreaterThan(1);
    expect(distinct).toBeLessThan(parcels.length + 1);
  },
);

test("what may be null is null in some items, and nothing else is", () => {
  const type = types.get("showcase.parcel");
  if (type === undefined || type.kind === "enum") throw new Error("there is no such type");
  for (const [name, { nullable }] of Object.entries(type.properties)) {
    const nulls = valuesOf(name).filter((value) => value === null).length;
    expect({ name, some: nulls > 0, all: nulls === parcels.length }).toEqual({ name, some: nullable, all: false });
  }
});

test("every member of an enumeration occurs", () => {
  const type = types.get("showcase.parcelState");
  if (type?.kind !== "enum") throw new Error("there is no such type");
  const named = Object.keys(type.members).filter((name) => name !== type.sentinel);
  expect(new Set(valuesOf("state"))).toEqual(new Set(named));
});

test("derived types are among the items", () => {
  expect(new Set(linked(office, "parties").map(({ type }) => type))).toContain("showcase.person");
});

test("what nobody describes has a type of its own, and the signed-in user is one of the users", () => {
  const user = {
    kind: "entity",
    name: "x.user",
    properties: { id: { type: "Edm.String", nullable: false, key: true } },
    navigation: {},
    states: [],
  } as const;
  const route = (id: string, template: string) => ({
    id,
    template,
    segments: template
      .split("/")
      .slice(1)
      .map((text) =>
        text.startsWith("{")
          ? ({ kind: "key", parameter: text.slice(1, -1) } as const)
          : ({ kind: "name", name: text } as const),
      ),
    parameters: [],
  });
  const [operation] = operations;
  if (operation === undefined) throw new Error("there is no operation");
  const returns = { resource: "x.note", collection: true };
  const routes = [
    route("mine", "/me/notes"),
    route("theirs", "/users/{userId}/notes"),
    route("kept", "/shelves/{shelfId}/notes"),
  ];
  const me = { ...operation, returns: { resource: "x.user", collection: false }, routes: [route("me", "/me")] };
  const rooted = rootedTypes(new Map([["x.user", user]]), [{ ...operation, returns, routes }, me]);
  expect(rooted.types.has("made.shelves")).toBe(true);
  const tree = makeTree(rooted);
  const [first, second] = linked(tree, "users");
  expect(linked(tree, "me")).toEqual([first]);
  const ids = (entity: Entity | undefined): readonly unknown[] =>
    linked(entity, "notes").map(({ values }) => values["id"]);
  expect(ids(first).length).toBeGreaterThan(ids(second).length);
  expect(ids(second).filter((id) => ids(first).includes(id))).toEqual([]);
});
