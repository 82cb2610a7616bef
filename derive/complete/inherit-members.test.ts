import { expect, test } from "vitest";

import { inheriting } from "./complete-types.ts";

const text = { type: "Edm.String", nullable: true };
const id = { type: "Edm.Guid", nullable: true };
const base = {
  name: "x.base",
  properties: { code: text, note: text },
  places: { "/properties/code/type": "base.md:3", "/properties/note": "base.md:4" },
};
const derived = {
  name: "x.derived",
  base: "x.base",
  properties: { code: id, own: id },
  places: { "/properties/code": "metadata.xml:1", "/properties/own": "metadata.xml:2" },
};

test("a type of the metadata has the properties of its base type as the page of that has them", () => {
  const [, found] = inheriting([base, derived], new Set(["x.base"]));
  expect(found).toEqual({
    ...derived,
    properties: { code: text, own: id, note: text },
    places: {
      "/properties/own": "metadata.xml:2",
      "/properties/code/type": "base.md:3",
      "/properties/note": "base.md:4",
    },
  });
});

test("a page of the derived type keeps what it says, but for another type", () => {
  const page = { ...derived, properties: { ...derived.properties, note: { ...text, optional: true } } };
  const [, found] = inheriting([base, page], new Set(["x.base", "x.derived"]));
  expect(found?.["properties"]).toEqual({ code: text, own: id, note: { ...text, optional: true } });
});

test("what is its own base type, or has one that nobody describes, stays as it is", () => {
  const circle = { ...derived, base: "x.derived" };
  expect(inheriting([circle], new Set())).toEqual([circle]);
  expect(inheriting([derived], new Set())).toEqual([derived]);
});
