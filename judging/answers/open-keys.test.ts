import { expect, test } from "vitest";

import type { Probe } from "../../engine/asking/probe.ts";
import { projectionDeck } from "../../engine/drawing/projections.ts";
import type { Contract } from "../../specs/contract.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { judgeSameItems } from "./same-items.ts";

const specs = loadSpecs();
const [operation] = specs.operations.filter(({ id }) => id === "list-taskprocessingresults");
if (operation === undefined) throw new Error("There is no such operation.");
const types = new Map(specs.types);
const type = types.get(operation.returns.resource);
if (type === undefined || type.kind === "enum") throw new Error("There is no such type.");
const properties = Object.entries(type.properties).map(([name, one]) => [name, { ...one, optional: true as const }]);
types.set(type.name, { ...type, navigation: {}, properties: Object.fromEntries(properties) as typeof type.properties });
const open: Contract = { operation, types };
const strict: Contract = { operation, types: specs.types };

const items = [{ pointer: "/value/0", value: {} }];
const others = (): typeof items => [
  { pointer: "/value/0", value: {} },
  { pointer: "/value/1", value: {} },
];

test("items without a key that may be absent are not told apart, those without a required one are the same", () => {
  expect(judgeSameItems(others(), others(), open)).toMatchObject({ kind: "unjudged" });
  expect(judgeSameItems(others(), items, strict)).toMatchObject({ kind: "broken" });
  const named = [{ pointer: "/value/0", value: { id: "a" } }];
  const twice = [...named, { pointer: "/value/1", value: { id: "a" } }];
  expect(judgeSameItems(twice, named, open)).toMatchObject({ kind: "broken" });
});

test("where no member is sent for certain there is nothing to select", () => {
  const deck = (contract: Contract): readonly string[][] =>
    projectionDeck({ contract, draws: { quick: false }, some: (all: unknown) => all } as unknown as Probe);
  expect(deck(open)).toEqual([]);
  expect(deck(strict).length).toBeGreaterThan(3);
});
