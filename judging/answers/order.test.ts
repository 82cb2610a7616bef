import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import type { OrderKey } from "../oracle/order.ts";
import { contract } from "../testing/contract.ts";
import { makeItem } from "../testing/make-item.ts";
import type { Item } from "../values/item.ts";
import { inOrderAlready, judgeOrder, judgeTogether, standsInOrder } from "./order.ts";

const day = (at: number): string => new Date(Date.UTC(2022, 0, at)).toISOString();
const started = (...days: readonly (number | null)[]): readonly Item[] =>
  days.map((at, place) => makeItem({ id: `i${place}`, startedDateTime: at === null ? null : day(at) }, place));
const ascending: readonly OrderKey[] = [{ member: "startedDateTime" }];
const none = { kind: "unjudged", reason: "no two items differ in a way that tells their order" };

test("neighbours that stand in order tell it all", () => {
  expect(judgeOrder(started(1, 2, 3), ascending, contract)).toEqual(kept(2));
  expect(judgeOrder(started(1, 1, 2), ascending, contract)).toEqual(kept(1));
});

test("every pair that differs is judged where neighbours leave a doubt", () => {
  expect(judgeOrder(started(1, null, 2, 3), ascending, contract)).toEqual(kept(3));
});

test("pairs without a documented order are passed over", () => {
  expect(judgeOrder(started(1, 1), ascending, contract)).toEqual(none);
  expect(judgeOrder(started(2, null), ascending, contract)).toEqual(none);
  expect(judgeOrder([], ascending, contract)).toEqual(none);
});

test("null is judged where that is asked for", () => {
  expect(judgeOrder(started(null, 2), ascending, contract, { nulls: true })).toEqual(kept(1));
  expect(judgeOrder(started(2, null), ascending, contract, { nulls: true })).toMatchObject({
    kind: "broken",
    breach: { observed: `"${day(2)}" before null` },
  });
});

test("a pair that stands the wrong way round is told, the one that should come first first", () => {
  const keys: readonly OrderKey[] = [{ member: "startedDateTime" }, { member: "processingStatus", direction: "desc" }];
  const items = [
    makeItem({ id: "a", startedDateTime: day(1), processingStatus: "failed" }),
    makeItem({ id: "b", startedDateTime: day(3), processingStatus: "queued" }, 1),
    makeItem({ id: "c", startedDateTime: day(2), processingStatus: "failed" }, 2),
  ];
  expect(judgeOrder(items, keys, contract)).toEqual({
    kind: "broken",
    breach: {
      expected: "c before b",
      observed: `"${day(3)}", "queued" before "${day(2)}", "failed"`,
      pointers: ["/value/1", "/value/2"],
      details: { order: "startedDateTime ascending by default, then processingStatus desc" },
    },
  });
});

test("items that are not neighbours are compared, past ties and nulls", () => {
  expect(judgeOrder(started(2, null, 1), ascending, contract)).toMatchObject({
    kind: "broken",
    breach: { pointers: ["/value/0", "/value/2"] },
  });
});

test("only the pairs are judged that the requirement is about", () => {
  const first = (a: Item): boolean => a.value["id"] === "i0";
  expect(judgeOrder(started(1, 3, 2), ascending, contract, { about: first })).toEqual(kept(2));
});

test("of many items each is compared with those before it, so that the time grows with their number only", () => {
  const many = (count: number): readonly Item[] => started(null, ...Array.from({ length: count }, (_, at) => at));
  expect(judgeOrder(many(41), ascending, contract)).toEqual(kept((41 * 40) / 2));
  expect(judgeOrder(many(100), ascending, contract)).toEqual(kept((40 * 39) / 2 + 60 * 40));
});

const stands = (...starts: readonly (string | null)[]): boolean =>
  standsInOrder(
    starts.map((startedDateTime, at) => makeItem({ id: `i${at}`, startedDateTime }, at)),
    [{ member: "startedDateTime" }],
    contract,
  );

test("items stand in order unless a pair stands the wrong way round", () => {
  expect(stands("2022-01-01T00:00:00Z", "2022-01-02T00:00:00Z")).toBe(true);
  expect(stands("2022-01-02T00:00:00Z", "2022-01-01T00:00:00Z")).toBe(false);
});

test("items that no order tells apart stand in every order", () => {
  expect(stands("2022-01-01T00:00:00Z", null)).toBe(true);
  expect(stands()).toBe(true);
});

test("an order that is there already is not judged, and the report says why", () => {
  expect(inOrderAlready).toEqual({
    kind: "unjudged",
    reason: "the items stand in every such order without $orderby",
  });
});

test("items with one value of an enumeration stand together, whichever member comes first", () => {
  const having = (...values: readonly string[]): readonly Item[] =>
    values.map((value, at) => makeItem({ id: `i${at}`, processingStatus: value }, at));
  const judged = (...values: readonly string[]): unknown =>
    judgeTogether(having(...values), "processingStatus", contract);
  expect(judged("queued", "queued", "failed", "completed")).toEqual(kept(3));
  expect(judged("queued", "failed", "queued")).toMatchObject({
    kind: "broken",
    breach: {
      expected: 'all items with the processingStatus "queued" one after the other',
      observed: "others between i0 and i2",
    },
  });
  // What is shown as the sentinel may be several.
  expect(judged("unknownFutureValue", "queued", "unknownFutureValue")).toEqual(kept(2));
});
