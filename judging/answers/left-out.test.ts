import { expect, test } from "vitest";

import { broken, kept, unjudged } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { fullValue as full } from "../testing/make-item.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import { ifSelectLeavesOut, selectLeavesOut } from "./left-out.ts";

const { failureReason: _, ...withoutReason } = full;
const { id: __, ...withoutKey } = full;

const answerTo = (select: readonly string[], ...value: readonly object[]): ReturnType<typeof makeAnswer> =>
  makeAnswer({ body: { value }, options: { select } });

test.each<[string, readonly string[], readonly object[], boolean]>([
  ["all members are there", ["id"], [full], false],
  ["a member that is not selected is absent", ["id"], [withoutReason], true],
  ["a member that is not selected is in one of the items", ["id"], [withoutReason, full], false],
  ["a selected member is absent", ["failureReason"], [withoutReason], false],
  ["a member selected in other letter case is absent", ["FAILUREreason"], [withoutReason], false],
  ["the key is absent", ["failureReason"], [withoutKey], false],
  ["nothing but the key is there", ["id"], [{ id: "a" }], true],
])("where %s, $select shows or not", (_name, select, items, expected) => {
  expect(selectLeavesOut(answerTo(select, ...items), contract)).toBe(expected);
});

test("an answer to no $select, or without items, leaves out what it does not have", () => {
  expect(selectLeavesOut(makeAnswer({ body: { value: [full] } }), contract)).toBe(false);
  expect(selectLeavesOut(makeAnswer({ body: { value: [withoutReason] } }), contract)).toBe(true);
  expect(selectLeavesOut(makeAnswer({ body: "", options: { select: ["id"] } }), contract)).toBe(true);
});

test("what is kept counts only where something is left out", () => {
  const judge = ifSelectLeavesOut(() => kept(2));
  expect(judge(answerTo(["id"], withoutReason), contract)).toEqual(kept(2));
  expect(judge(answerTo(["id"], full), contract)).toEqual({
    kind: "unjudged",
    reason: "no $select left anything out",
    needs: "a service on which $select has an effect",
  });
});

test("a breach stays one, and so does what is not judged", () => {
  for (const judgement of [broken({ expected: "x", observed: "y", pointers: [] }), unjudged("another reason")]) {
    expect(ifSelectLeavesOut(() => judgement)(answerTo(["id"], full), contract)).toEqual(judgement);
  }
});
