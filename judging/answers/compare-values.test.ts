import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeItem } from "../testing/make-item.ts";
import { judgeSameValues } from "./compare-values.ts";

const names = ["id", "createdDateTime", "failureReason"];
const plain = [
  makeItem({ id: "a", createdDateTime: "2022-01-01T00:00:00Z", failureReason: null }),
  makeItem({ id: "b", createdDateTime: "2022-01-02T00:00:00Z", failureReason: "disk full" }, 1),
];
const keyed = { id: { type: "Edm.String", nullable: false, key: true } };
const judged = (...values: readonly Readonly<Record<string, unknown>>[]): unknown =>
  judgeSameValues(values.map(makeItem), plain, names, contract);

test("each value that stands in both is counted, whatever the order of the items", () => {
  expect(
    judged({ id: "b", failureReason: "disk full" }, { id: "a", createdDateTime: "2022-01-01T00:00:00.0Z" }),
  ).toEqual(kept(4));
});

test("a member that is left out elsewhere is null there", () => {
  const elsewhere = [makeItem({ id: "a" })];
  expect(judgeSameValues([makeItem({ id: "a", failureReason: null })], elsewhere, names, contract)).toEqual(kept(2));
});

test("a collection that is left out elsewhere is empty there, and not more", () => {
  const type = { kind: "entity", name: "t", navigation: {}, states: [] };
  const properties = { ...keyed, tags: { type: "Collection(Edm.String)", nullable: false } };
  const types = new Map([...contract.types, [contract.operation.returns.resource, { ...type, properties } as never]]);
  const against = (tags: readonly string[], ...others: Parameters<typeof makeItem>[0][]): unknown =>
    judgeSameValues([makeItem({ id: "a", tags })], [{ id: "a" }, ...others].map(makeItem), ["id", "tags"], {
      ...contract,
      types,
    });
  expect(against([], { id: "b", tags: ["y"] })).toEqual(kept(2));
  expect(against(["x"], { id: "b", tags: ["y"] })).toMatchObject({
    breach: { expected: "tags absent, as in the plain listing" },
  });
  // It may be shown to whoever selects it alone.
  expect(against(["x"], { id: "b" })).toEqual(kept(1));
});

test("a member that examples show and no item does is null", () => {
  const elsewhere = [makeItem({ id: "a" })];
  expect(judgeSameValues([makeItem({ id: "a", failureReason: "x" })], elsewhere, names, contract)).toMatchObject({
    breach: { expected: "failureReason absent, as in the plain listing" },
  });
});

test("another value is a breach, with item and member", () => {
  expect(judged({ id: "a" }, { id: "b", failureReason: null })).toEqual({
    kind: "broken",
    breach: {
      expected: 'failureReason "disk full", as in the plain listing',
      observed: "null",
      pointers: ["/value/1/failureReason"],
      details: { item: "b" },
    },
  });
});

test("members that are not asked about, and items that are new, are passed over", () => {
  expect(judgeSameValues([makeItem({ id: "a", failureReason: "other" })], plain, ["id"], contract)).toEqual(kept(1));
  expect(judged({ id: "c", failureReason: "other" }, { id: "a" })).toEqual(kept(1));
});

test("items without a key are not taken for each other", () => {
  const unjudged = {
    kind: "unjudged",
    reason: "no item could be told from the others",
    needs: "answers whose items carry their id",
  };
  expect(judged({ failureReason: "other" })).toEqual(unjudged);
  const keyless = [makeItem({ failureReason: "one" })];
  expect(judgeSameValues([makeItem({ failureReason: "two" })], keyless, names, contract)).toEqual(unjudged);
  const numbered = [makeItem({ id: 1, failureReason: "one" })];
  expect(judgeSameValues([makeItem({ id: 1, failureReason: "two" })], numbered, names, contract)).toEqual(unjudged);
});
