import { expect, test } from "vitest";

import { contract } from "../testing/contract.ts";
import { makeItem } from "../testing/make-item.ts";
import { inOrderAlready, standsInOrder } from "./in-order.ts";

const stands = (...started: readonly (string | null)[]): boolean =>
  standsInOrder(
    started.map((startedDateTime, at) => makeItem({ id: `i${at}`, startedDateTime }, at)),
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
