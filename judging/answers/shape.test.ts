import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import type { Options } from "./ask.ts";
import { findingsOf } from "./findings.ts";
import { isNested, judgeAspect } from "./shape.ts";

const found = (item: object, options: Options = {}): unknown =>
  findingsOf(makeAnswer({ body: { value: [{ id: "a" }, item] }, options }), contract).map(
    ({ kind, pointer }) => `${kind} ${pointer}`,
  );

test("what an item lacks is not among the findings, what it has is", () => {
  expect(found({})).toEqual([]);
  expect(found({ id: null, createdDateTime: "yesterday", task: { isEnabled: 1 } })).toEqual([
    "null /value/1/id",
    "format /value/1/createdDateTime",
    ...["id", "displayName", "taskDefinitionId", "category", "continueOnError", "executionSequence", "arguments"].map(
      (name) => `absent /value/1/task/${name}`,
    ),
    "type /value/1/task/isEnabled",
  ]);
});

test("an expanded entity has what its own $select names, and needs nothing else", () => {
  const options: Options = { expand: [{ name: "task", select: ["id"] }] };
  expect(found({ task: {} }, options)).toEqual(["absent /value/1/task/id"]);
  expect(found({ task: { id: "t" } }, options)).toEqual([]);
  expect(found({ task: { id: "t" } }, { expand: [{ name: "task" }] })).toContain("absent /value/1/task/category");
  // Other requests are judged by schemas of their own.
  expect(found({ subject: {} }, { select: ["failureReason"] })).toEqual(["absent /value/1/subject/id"]);
});

test("an answer without items has no findings", () => {
  expect(findingsOf(makeAnswer({ status: 404, body: { value: [{ id: 1 }] } }), contract)).toEqual([]);
});

const judge = judgeAspect({
  of: () => true,
  about: ({ name }) => ["arguments", "failureReason", "category"].includes(name),
  kinds: ["type", "pattern"],
  needs: "members of this kind",
});
const judged = (...items: readonly object[]): unknown => judge(makeAnswer({ body: { value: items } }), contract);

test("the members that the requirement is about are judged and counted", () => {
  expect(judged({ failureReason: null, task: { arguments: [] } }, { failureReason: "x" })).toEqual(kept(3));
  // Another kind of finding, and other members, have requirements of their own.
  expect(judged({ failureReason: "x", createdDateTime: 7, task: { category: null } })).toEqual(kept(2));
});

test("without such a member there is nothing to judge", () => {
  expect(judged({ id: "a" })).toEqual({
    kind: "unjudged",
    reason: "no item has such a member",
    needs: "members of this kind",
  });
});

test("a member that does not fit is a breach, and so is an element of it", () => {
  expect(judged({ failureReason: "x" }, { failureReason: 7 })).toMatchObject({
    kind: "broken",
    breach: {
      expected: "string",
      observed: "number 7",
      pointers: ["/value/1/failureReason"],
      count: { wrong: 1, of: 2 },
      details: { member: "failureReason" },
    },
  });
  const list = [...Array.from({ length: 10 }, () => ({ name: "n", value: null })), "x"];
  expect(judged({ task: { arguments: list } })).toMatchObject({
    kind: "broken",
    breach: { pointers: ["/value/0/task/arguments/10"], details: { member: "task/arguments" } },
  });
});

test("what is wrong inside of an element belongs to its own member", () => {
  expect(judged({ task: { arguments: [{ name: 1 }] } })).toEqual(kept(1));
});

test("nested findings are those below a member of the item", () => {
  const at = (pointer: string): boolean => isNested({ kind: "type", pointer, expected: "", observed: "" });
  expect([at("/value/0/task/id"), at("/value/0/id"), at("/value/0/list/1")]).toEqual([true, false, false]);
});
