import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import type { OrderKey } from "../oracle/order.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import type { Ask, Options } from "./ask.ts";
import { judgeOrdered } from "./ordered.ts";

const undocumented = { kind: "unjudged", reason: "the request has no $orderby of documented members" };
const unselected = { kind: "unjudged", reason: "the ordering members are not selected" };

/** The judgement on two items, and the keys by which they were judged. */
function ordered(options: Options, more: Pick<Ask, "query"> = {}): { judgement: unknown; keys: unknown } {
  let told: readonly OrderKey[] | undefined;
  const judge = judgeOrdered({
    about: () => true,
    judge(items, keys) {
      told = keys;
      return kept(items.length);
    },
  });
  const { ask, exchange } = makeAnswer({ body: { value: [{ id: "a" }, { id: "b" }] }, options });
  return { judgement: judge({ ask: { ...ask, ...more }, exchange }, contract), keys: told };
}

test.each<[string, readonly OrderKey[]]>([
  ["startedDateTime", [{ member: "startedDateTime" }]],
  ["id asc", [{ member: "id", direction: "asc" }]],
  ["  id  desc  ", [{ member: "id", direction: "desc" }]],
  [
    "processingStatus desc, id ,createdDateTime asc",
    [
      { member: "processingStatus", direction: "desc" },
      { member: "id" },
      { member: "createdDateTime", direction: "asc" },
    ],
  ],
])("the keys of $orderby %j are read in their order", (orderby, keys) => {
  expect(ordered({ orderby })).toStrictEqual({ judgement: kept(2), keys });
});

test.each([
  "",
  "failureReason",
  "noSuchMember desc",
  "ID",
  "subject/id",
  "id DESC",
  "id up",
  "id asc desc",
  "x id",
  "id,",
  "failureReason,id",
])("$orderby %j is left alone", (orderby) => {
  expect(ordered({ orderby })).toEqual({ judgement: undocumented, keys: undefined });
});

test("without $orderby, or where a plus may be a space, no order is judged", () => {
  expect(ordered({}).judgement).toEqual(undocumented);
  expect(ordered({ orderby: "id" }, { query: "$orderby=id+desc" }).judgement).toEqual(undocumented);
  expect(ordered({ orderby: "id" }, { query: "$orderby=id" }).judgement).toEqual(kept(2));
});

test("members that are not selected tell no order", () => {
  expect(ordered({ orderby: "id,startedDateTime", select: ["id"] }).judgement).toEqual(unselected);
  expect(ordered({ orderby: "id", select: ["id"] }).judgement).toEqual(kept(2));
});

test("an order of another kind is not judged", () => {
  const judge = judgeOrdered({ about: (keys) => keys.length > 1, judge: () => kept(1) });
  const told = (orderby: string): unknown =>
    judge(makeAnswer({ body: { value: [{ id: "a" }] }, options: { orderby } }), contract);
  expect(told("id")).toEqual({ kind: "unjudged", reason: "the request has an order of another kind" });
  expect(told("id,startedDateTime")).toEqual(kept(1));
});
