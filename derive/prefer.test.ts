import { expect, test } from "vitest";

import type { Fact, Origin } from "./facts.ts";
import { prefer } from "./prefer.ts";

const said = (value: string, origin: Origin, line = 1): Fact<string> => ({
  value,
  origin,
  at: { document: origin, line },
});

test("the page goes before a permissions file, that before $metadata, that before convention", () => {
  const all = [said("d", "convention"), said("c", "metadata"), said("b", "permissions"), said("a", "page")];
  expect([4, 3, 2, 1].map((count) => prefer("x", all.slice(0, count)).fact?.value)).toEqual(["a", "b", "c", "d"]);
});

test("who differs is an erratum, with both places; a convention contradicts nobody", () => {
  const { fact, errata } = prefer("type of id", [
    said("a", "page", 3),
    said("b", "metadata", 9),
    said("c", "convention"),
  ]);
  expect(fact?.value).toBe("a");
  expect(errata).toEqual([
    {
      about: "type of id",
      stated: "b",
      at: { document: "metadata", line: 9 },
      used: "a",
      usedAt: { document: "page", line: 3 },
    },
  ]);
});

test("the first of equally strong statements is used; agreement is no erratum", () => {
  expect(prefer("x", [said("A", "page"), said("a", "page")], (a, b) => a.toLowerCase() === b.toLowerCase())).toEqual({
    fact: said("A", "page"),
    errata: [],
  });
  expect(prefer("x", [undefined])).toEqual({ errata: [] });
});
