import { expect, test } from "vitest";

import type { Contract } from "../../specs/contract.ts";
import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer, makeFailure } from "../testing/make-answer.ts";
import { makeItem } from "../testing/make-item.ts";
import { enumOf, membersOf } from "../values/members.ts";
import { compactItem, itemsOf, judgeItems, judgeObject } from "./items.ts";

const single: Contract = {
  ...contract,
  operation: { ...contract.operation, returns: { ...contract.operation.returns, collection: false } },
};

test("items stand where the collection has objects", () => {
  const body = { value: [{ id: "a" }, null, "x", { id: "b" }] };
  expect(itemsOf(makeAnswer({ body }), contract)).toEqual([
    { pointer: "/value/0", value: { id: "a" } },
    { pointer: "/value/3", value: { id: "b" } },
  ]);
});

test("an operation that returns one entity has one item", () => {
  expect(itemsOf(makeAnswer({ body: { id: "a" } }), single)).toEqual([{ pointer: "", value: { id: "a" } }]);
});

test("a refusal and a broken envelope have no items", () => {
  const body = { value: [{ id: "a" }] };
  const answers = [makeAnswer({ body, status: 201 }), makeFailure()];
  for (const value of ["<html>", [{ id: "a" }], { value: {} }, {}]) answers.push(makeAnswer({ body: value }));
  expect(answers.map((answer) => itemsOf(answer, contract))).toEqual(answers.map(() => undefined));
});

test("an item is cut down to what is documented, nested entities to their key", () => {
  const full = {
    id: "a",
    brandNew: 1,
    failureReason: null,
    subject: { id: "s", displayName: "x" },
    task: "not an object",
  };
  const compact = compactItem(makeItem(full), contract);
  expect(compact).toEqual(makeItem({ id: "a", failureReason: null, subject: { id: "s" } }));
  // What is absent stays absent.
  expect(Object.keys(compact.value)).toEqual(["id", "failureReason", "subject"]);
});

const reason = (text: string): unknown => ({ kind: "unjudged", reason: text });

test("an object is judged only of a successful answer that is one", () => {
  const judge = judgeObject((body) => kept(Object.keys(body).length));
  expect(judge(makeAnswer({ body: { a: 1, b: 2 } }), contract)).toEqual(kept(2));
  expect(judge(makeAnswer({ body: {}, status: 404 }), contract)).toEqual(reason("the request was answered with 404"));
  for (const body of ["", "[]", "<html>"]) {
    expect(judge(makeAnswer({ body }), contract)).toEqual(reason("the answer is no JSON object"));
  }
});

test("items are judged only where there is one", () => {
  const judge = judgeItems((items) => kept(items.length));
  expect(judge(makeAnswer({ body: { value: [{}, {}] } }), contract)).toEqual(kept(2));
  expect(judge(makeAnswer({ body: {} }), contract)).toEqual(reason("the answer has no array value"));
  expect(judge(makeAnswer({ body: { value: [] } }), contract)).toEqual({
    kind: "unjudged",
    reason: "the answer has no items",
    needs: "a collection with at least one item",
  });
});

test("members are found at every depth, with their place", () => {
  const item = makeItem({
    id: "a",
    unknown: 1,
    subject: null,
    task: { id: "t", brandNew: 1, arguments: [{ name: "n" }, "x", { value: null }] },
  });
  expect(membersOf([item], contract).map(({ pointer, name, depth }) => [pointer, name, depth])).toEqual([
    ["/value/0/id", "id", 0],
    ["/value/0/task/id", "id", 1],
    ["/value/0/task/arguments", "arguments", 1],
    ["/value/0/task/arguments/0/name", "name", 2],
    ["/value/0/task/arguments/2/value", "value", 2],
  ]);
});

test("a value that is no member of its enumeration has no members of its own", () => {
  expect(membersOf([makeItem({ processingStatus: { id: 1 } })], contract).map(({ name }) => name)).toEqual([
    "processingStatus",
  ]);
});

test("an enumeration is told by its type, texts and complex values have none", () => {
  const members = membersOf(
    [makeItem({ id: "a", processingStatus: "queued", task: { category: "joiner", arguments: [] } })],
    contract,
  );
  expect(members.map((member) => enumOf(member, contract.types)?.name.split(".").at(-1))).toEqual([
    undefined,
    "lifecycleWorkflowProcessingStatus",
    "lifecycleTaskCategory",
    undefined,
  ]);
});

test("what was removed since the last round of changes is no entity to judge", () => {
  const removed = { id: "b", "@removed": { reason: "deleted" } };
  const answer = makeAnswer({ body: { value: [{ id: "a" }, removed, { id: "c" }] } });
  expect(itemsOf(answer, contract)?.map(({ pointer }) => pointer)).toEqual(["/value/0", "/value/2"]);
});
