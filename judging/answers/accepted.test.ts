import { expect, test } from "vitest";

import type { Contract } from "../../specs/contract.ts";
import { type Judgement, kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import { judgeAccepted, lacking } from "./accepted.ts";

const single: Contract = {
  ...contract,
  operation: { ...contract.operation, returns: { ...contract.operation.returns, collection: false } },
};
const told = (body: unknown, status = 200, by = contract): Judgement => judgeAccepted(makeAnswer({ body, status }), by);
const noItems = { kind: "unjudged", reason: "the answer has no items", needs: "a collection with at least one item" };

test("a 200 with an item, or with a link to more, is accepted", () => {
  expect(told({ value: [{ id: "a" }] })).toEqual(kept(1));
  expect(told({ value: [], "@odata.nextLink": "https://example.org/v1.0/x?$skiptoken=2" })).toEqual(kept(1));
  expect(told({ id: "a" }, 200, single)).toEqual(kept(1));
});

test("another status is a breach, whatever stands in the body", () => {
  for (const status of [201, 400, 500]) {
    expect(told({ value: [{ id: "a" }] }, status)).toEqual({
      kind: "broken",
      breach: { expected: "200", observed: String(status), pointers: [] },
    });
  }
});

test("a busy target is not judged", () => {
  expect(told("", 503)).toEqual({ kind: "unjudged", reason: "the request was answered with 503" });
});

test("a 200 without what was asked for shows nothing", () => {
  expect(told({ value: [] })).toEqual(noItems);
  expect(told("<html>")).toEqual({
    kind: "unjudged",
    reason: "the request was answered with 200, but not with a collection",
    needs: "an answer that is a collection",
  });
  expect(told([], 200, single)).toEqual({
    kind: "unjudged",
    reason: "the request was answered with 200, but not with a JSON object",
    needs: "an answer that is a JSON object",
  });
});

test("nothing is lacking where there are items or a link", () => {
  expect(lacking(makeAnswer({ body: { value: [{ id: "a" }] } }), contract)).toBeUndefined();
  expect(lacking(makeAnswer({ body: { value: [], "@odata.nextLink": "/x" } }), contract)).toBeUndefined();
  expect(lacking(makeAnswer({ body: { value: [] } }), contract)).toEqual(noItems);
});
