import { expect, test } from "vitest";

import type { Contract } from "../../specs/contract.ts";
import type { EnumType } from "../../specs/resource.ts";
import { contract } from "../testing/contract.ts";
import { makeItem } from "../testing/make-item.ts";
import { enumPairs, isReplaced, isRight, showsSentinel } from "./enum-pairs.ts";

const status: EnumType = {
  kind: "enum",
  name: "microsoft.graph.identityGovernance.lifecycleWorkflowProcessingStatus",
  flags: false,
  sentinel: "unknownFutureValue",
  unreplaced: [],
  alsoListed: [],
  members: { early: 1, other: 2, unknownFutureValue: 4, later: 8 },
};
const { sentinel: _, ...closed } = status;

/** The same contract with another enumeration behind `processingStatus`. */
const withStatus = (type: EnumType): Contract => ({
  ...contract,
  types: new Map(contract.types).set(status.name, type),
});

test("the values that an item has in both answers make a pair, at every depth", () => {
  const plain = [
    makeItem({ id: "a", processingStatus: "unknownFutureValue", task: { category: "joiner,unknownFutureValue" } }),
    makeItem({ id: "c", processingStatus: "queued" }, 1),
    makeItem({ id: "d", processingStatus: "queued" }, 2),
  ];
  const asked = [
    makeItem({ id: "b", processingStatus: "failed" }),
    makeItem({ id: "c", processingStatus: "queued" }, 1),
    makeItem({ id: "a", processingStatus: "canceling", task: { category: "joiner , mover" } }, 2),
  ];
  const pairs = enumPairs(plain, asked, contract);
  expect(pairs.map(({ type, ...pair }) => ({ type: type.name.split(".").at(-1), ...pair }))).toEqual([
    {
      type: "lifecycleWorkflowProcessingStatus",
      plain: ["unknownFutureValue"],
      asked: ["canceling"],
      pointer: "/value/2/processingStatus",
    },
    {
      type: "lifecycleTaskCategory",
      plain: ["joiner", "unknownFutureValue"],
      asked: ["joiner", "mover"],
      pointer: "/value/2/task/category",
    },
    {
      type: "lifecycleWorkflowProcessingStatus",
      plain: ["queued"],
      asked: ["queued"],
      pointer: "/value/1/processingStatus",
    },
  ]);
});

test("what is no text, or of no enumeration with a sentinel, makes no pair", () => {
  const texts = (value: unknown, by: Contract): number =>
    enumPairs([makeItem({ id: "a", processingStatus: value })], [makeItem({ id: "a", processingStatus: "early" })], by)
      .length;
  expect(["early", "", null, 1].map((value) => texts(value, withStatus(status)))).toEqual([1, 1, 0, 0]);
  expect(texts("early", withStatus(closed))).toBe(0);
});

const named = (plain: unknown, asked: object, byValue?: true): unknown =>
  enumPairs(
    [makeItem({ id: "a", processingStatus: plain })],
    [makeItem({ id: "a", ...asked })],
    withStatus(byValue === undefined ? status : { ...status, byValue }),
  ).map((pair) => [pair.plain, pair.asked]);

test("a value that is empty, no text or absent has no names", () => {
  expect(named("", { processingStatus: 1 })).toEqual([[[], []]]);
  expect(named("early", { processingStatus: "" })).toEqual([[["early"], []]]);
  expect(named("early", {})).toEqual([[["early"], []]]);
});

test("a member may be told by its value only where its type says so", () => {
  expect(named("early, 4", { processingStatus: "8,16" }, true)).toEqual([
    [
      ["early", "unknownFutureValue"],
      ["later", "16"],
    ],
  ]);
  expect(named("4", { processingStatus: "8" })).toEqual([[["4"], ["8"]]]);
});

const sentinel = "unknownFutureValue";

test.each<[string, readonly string[], readonly string[], boolean, boolean]>([
  ["a later member in place of the sentinel", [sentinel], ["later"], true, true],
  ["an unknown member in place of the sentinel", [sentinel], ["brandNew"], true, true],
  ["a later member beside the sentinel", [sentinel], [sentinel, "later"], true, true],
  ["a later member beside an earlier one", ["early", sentinel], ["early", "later"], true, true],
  ["the sentinel once more", [sentinel], [sentinel], true, false],
  ["an earlier member once more", ["early"], ["early"], true, false],
  ["nothing in place of the sentinel", [sentinel], [], false, false],
  ["an earlier member in place of the sentinel", [sentinel], ["early"], false, false],
  ["an earlier and a later member in place of the sentinel", [sentinel], ["later", "early"], false, false],
  ["a later member without a sentinel", ["early"], ["early", "later"], false, false],
  ["another member", ["early"], ["other"], false, false],
  ["a later member while an earlier one is lost", ["early", sentinel], ["later"], false, false],
])("%s is right or not, and shows the preference or not", (_name, plain, asked, right, replaced) => {
  const pair = { type: status, plain, asked, pointer: "" };
  expect([isRight(pair), isReplaced(pair)]).toEqual([right, replaced]);
});

test("only the sentinel of the type itself shows as one", () => {
  expect(showsSentinel({ type: status, plain: ["early", sentinel] })).toBe(true);
  expect(showsSentinel({ type: status, plain: ["early"] })).toBe(false);
  expect(showsSentinel({ type: closed, plain: [sentinel] })).toBe(false);
});
