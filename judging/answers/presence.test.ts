import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import { makeItem } from "../testing/make-item.ts";
import { judgePresence } from "./presence.ts";
import { judgeProjected } from "./projected.ts";

const presence = (names: readonly string[], nullPasses = true): Parameters<typeof judgePresence>[2] => ({
  names,
  label: "selected",
  nullPasses,
});

test("a member that is null is present", () => {
  const items = [makeItem({ id: "a", failureReason: null }), makeItem({ id: "b", failureReason: "x" }, 1)];
  expect(judgePresence(items, contract, presence(["id", "failureReason"]))).toEqual(kept(4));
});

test("nothing is judged where nothing is named", () => {
  expect(judgePresence([makeItem({})], contract, presence([]))).toEqual({
    kind: "unjudged",
    reason: "the request names no such member",
  });
});

test("an absent member is told with all its places and with what came instead", () => {
  const items = [makeItem({ id: "a" }), makeItem({ "@odata.etag": "1", "id@x": 1, other: 1, third: 2 }, 1)];
  expect(judgePresence(items, contract, presence(["id", "other"]))).toEqual({
    kind: "broken",
    breach: {
      expected: "id in every item",
      observed: "absent",
      pointers: ["/value/1/id"],
      count: { wrong: 1, of: 2, what: "items" },
      details: { selected: "id, other", received: "other, third", "also absent": "other" },
    },
  });
});

test("where null would not do, nobody is told that it would", () => {
  expect(judgePresence([makeItem({})], contract, presence(["id", "a", "b"], false))).toMatchObject({
    breach: { expected: "id in every item", details: { received: "nothing", "also absent": "a, b" } },
  });
  const judgement = judgePresence([makeItem({ id: "a" }), makeItem({})], contract, presence(["id"]));
  expect(judgement.kind === "broken" && judgement.breach.details).toEqual({ selected: "id", received: "nothing" });
});

test("who may not send null is told what to send where there is nothing", () => {
  const expected = (property: object): unknown => {
    const type = { kind: "entity", name: "t", properties: { tags: property }, navigation: {}, states: [] };
    const types = new Map([...contract.types, [contract.operation.returns.resource, type as never]]);
    return judgePresence([makeItem({})], { ...contract, types }, presence(["tags"]));
  };
  expect(expected({ type: "Collection(Edm.String)", nullable: false })).toMatchObject({
    breach: { expected: "tags in every item (an empty array would pass)" },
  });
  expect(expected({ type: "Edm.String", nullable: false })).toMatchObject({
    breach: { expected: "tags in every item" },
  });
  expect(expected({ type: "Edm.String", nullable: true })).toMatchObject({
    breach: { expected: "tags in every item (null would pass)" },
  });
});

const selecting = (select: readonly string[] | undefined, item: object, status = 200): unknown =>
  judgeProjected(
    makeAnswer({ status, body: { value: [item] }, options: select === undefined ? {} : { select } }),
    contract,
  );

test("a selected member must be there, structural or inline, if it is documented for every service", () => {
  expect(selecting(["id", "task"], { id: "a", task: {} })).toEqual(kept(2));
  expect(selecting(["id", "processingInfo", "noSuchMember"], { id: "a" })).toEqual(kept(1));
  expect(selecting(["subject"], { id: "a" })).toMatchObject({
    breach: { expected: "subject in every item (null would pass)", details: { selected: "subject" } },
  });
});

test("without $select there is nothing selected, and a refusal is a breach", () => {
  expect(selecting(undefined, { id: "a" })).toMatchObject({ kind: "unjudged" });
  expect(selecting(["id"], { id: "a" }, 400)).toMatchObject({ breach: { expected: "200", observed: "400" } });
});
