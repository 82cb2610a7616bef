import { expect, test } from "vitest";

import type { Contract } from "../../specs/contract.ts";
import { judgeSameValues } from "../answers/compare-values.ts";
import { judgeSameItems, judgeSubset } from "../answers/same-items.ts";
import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeItem, makeItems } from "../testing/make-item.ts";
import { idList, itemId, lacksOptionalKey, within, without } from "./item-ids.ts";
import { itemType } from "./item.ts";

const guid = "05A96D7A-0e00-459c-b6c8-1870099e8275";

test("GUIDs are the same in upper and lower case, other keys are not", () => {
  expect(itemId(makeItem({ id: guid }), contract)).toBe(guid.toLowerCase());
  expect(itemId(makeItem({ id: "Abc" }), contract)).toBe("Abc");
  expect(itemId(makeItem({ id: `${guid}X` }), contract)).toBe(`${guid}X`);
  expect(itemId(makeItem({ id: `X${guid}` }), contract)).toBe(`X${guid}`);
});

test("items are told apart by key alone", () => {
  const [a, b, c] = makeItems("a", "b", "c");
  const others = [makeItem({ id: "b", failureReason: "x" }), makeItem({ id: "d" })];
  expect(without([a, b, c] as never, others, contract)).toEqual([a, c]);
  expect(within([a, b, c] as never, others, contract)).toEqual([b]);
});

test("a message names three keys", () => {
  expect(idList(makeItems("a", "b", "c"), contract)).toBe("a, b, c");
  expect(idList(makeItems("a", "b", "c", "d", "e"), contract)).toBe("a, b, c and 2 more");
});

test("two readings of the same items agree, whatever their order", () => {
  expect(judgeSameItems(makeItems("b", "a"), makeItems("a", "b"), contract)).toEqual(kept(2));
});

test.each<[string, readonly string[], readonly string[], object]>([
  [
    "missing",
    ["b"],
    ["a", "b", "c"],
    {
      expected: "the same 3 items, each once",
      observed: "1 items",
      pointers: ["/value"],
      count: { wrong: 2, of: 3, what: "items" },
      details: { missing: "a, c" },
    },
  ],
  [
    "unexpected",
    ["a", "x"],
    ["a"],
    {
      expected: "the same 1 items, each once",
      observed: "2 items",
      pointers: ["/value/1"],
      count: { wrong: 1, of: 1, what: "items" },
      details: { unexpected: "x" },
    },
  ],
  [
    "repeated",
    ["a", "b", "a", "a"],
    ["a", "b"],
    {
      expected: "the same 2 items, each once",
      observed: "4 items",
      pointers: ["/value/2"],
      count: { wrong: 2, of: 2, what: "items" },
      details: { repeated: "a, a" },
    },
  ],
  [
    "all of these",
    ["b", "b", "x"],
    ["a", "b"],
    {
      expected: "the same 2 items, each once",
      observed: "3 items",
      pointers: ["/value/2"],
      count: { wrong: 3, of: 2, what: "items" },
      details: { missing: "a", unexpected: "x", repeated: "b" },
    },
  ],
])("%s items are told", (_, found, wanted, expected) => {
  expect(judgeSameItems(makeItems(...found), makeItems(...wanted), contract)).toEqual({
    kind: "broken",
    breach: expected,
  });
});

test("one that is missing and one that comes twice do not make up for each other", () => {
  for (const found of [
    ["a", "a"],
    ["a", "x"],
  ]) {
    expect(judgeSameItems(makeItems(...found), makeItems("a", "b"), contract)).toMatchObject({ kind: "broken" });
  }
});

test("an item with two keys is told by both of them", () => {
  const type = itemType(contract);
  const { id, failureReason } = type.properties;
  if (id === undefined || failureReason === undefined) throw new Error("The type has other members.");
  const properties = { ...type.properties, failureReason: { ...failureReason, key: true } } as const;
  const types = new Map(contract.types).set(type.name, { ...type, properties });
  const item = makeItem({ id: "a", failureReason: "b", createdDateTime: "2022-01-01T00:00:00Z" });
  const twoKeys = { ...contract, types };
  expect(itemId(makeItem({ id: "a", failureReason: "b" }), twoKeys)).toBe("a,b");
  const other = makeItem({ ...item.value, createdDateTime: "2023-01-01T00:00:00Z" });
  expect(judgeSameValues([item], [other], ["createdDateTime"], twoKeys)).toMatchObject({
    breach: { details: { item: "a, b" } },
  });
  const { failureReason: _, ...half } = item.value;
  expect(
    judgeSameValues([makeItem(half)], [makeItem({ ...half, createdDateTime: null })], ["createdDateTime"], twoKeys),
  ).toMatchObject({ kind: "unjudged" });
});

/** The same contract, whose items are told by an id and, where it is sent, by a failure reason. */
function withOptionalKey(): Contract {
  const type = itemType(contract);
  const { id, failureReason } = type.properties;
  if (id === undefined || failureReason === undefined) throw new Error("The type has other members.");
  const properties = { id, failureReason: { ...failureReason, key: true, optional: true } } as const;
  return { ...contract, types: new Map(contract.types).set(type.name, { ...type, properties }) };
}

test("items without an optional key are told apart, each by a name that it keeps", () => {
  const by = withOptionalKey();
  const [a, b] = [makeItem({ id: "a" }), makeItem({ id: "a" }, 1)];
  expect(itemId(a, by)).toMatch(/^item \d+ without a key$/);
  expect(itemId(a, by)).toBe(itemId(a, by));
  expect(itemId(b, by)).not.toBe(itemId(a, by));
});

test("a key is lacking where it may be absent and is, even beside another", () => {
  const by = withOptionalKey();
  expect(lacksOptionalKey(makeItem({ id: "a" }), by)).toBe(true);
  expect(lacksOptionalKey(makeItem({ failureReason: null }), by)).toBe(false);
  expect(lacksOptionalKey(makeItem({}), contract)).toBe(false);
});

test("a narrower result is in the wider one", () => {
  expect(judgeSubset(makeItems("b"), makeItems("a", "b"), contract)).toEqual(kept(1));
  expect(judgeSubset([], makeItems("a"), contract)).toEqual({
    kind: "unjudged",
    reason: "the narrower result is empty",
    needs: "items that fulfil the filter",
  });
  expect(judgeSubset(makeItems("a", "x", "y"), makeItems("a", "b"), contract)).toEqual({
    kind: "broken",
    breach: {
      expected: "every item of the narrower result in the wider one",
      observed: "2 items are not",
      pointers: ["/value"],
      count: { wrong: 2, of: 3, what: "items" },
      details: { "only in the narrower": "x, y" },
    },
  });
});
