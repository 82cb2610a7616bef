import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { fullValue as full } from "../testing/make-item.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import type { Judge } from "./answer.ts";
import type { Ask, Options } from "./ask.ts";
import { judgeProjectedBeside, judgeProjectedLater, judgeSelectedPresent } from "./projected.ts";

const url = new URL("https://example.org/v1.0/x?$skiptoken=2");
const absent = { kind: "broken", breach: { expected: "id in every item" } };
const nothingLeftOut = { kind: "unjudged", reason: "no $select left anything out" };
const undocumented = { kind: "unjudged", reason: "the request selects something that is not documented" };

function told(judge: Judge, item: object, options: Options, more: Pick<Ask, "url"> = {}, status = 200): unknown {
  const { ask, exchange } = makeAnswer({ body: { value: [item] }, options, status });
  return judge({ ask: { ...ask, ...more }, exchange }, contract);
}

test("where all members may be there, the selected ones must be", () => {
  expect(told(judgeSelectedPresent, full, { select: ["id", "failureReason"] })).toEqual(kept(2));
  expect(told(judgeSelectedPresent, {}, { select: ["id"] })).toMatchObject(absent);
  expect(told(judgeSelectedPresent, full, { select: ["id"] }, {}, 400)).toMatchObject({ kind: "broken" });
  expect(told(judgeSelectedPresent, full, {})).toEqual({
    kind: "unjudged",
    reason: "the request names no such member",
  });
});

const beside = {
  filter: { filter: "id eq 'a'" },
  orderby: { orderby: "id" },
  expand: { expand: [{ name: "task" }] },
} as const;

test.each(["filter", "orderby", "expand"] as const)(
  "a selection beside %s alone is judged, on the first page",
  (name) => {
    const judge = judgeProjectedBeside(name);
    const options = { select: ["id"], ...beside[name] };
    const another = { kind: "unjudged", reason: `the request has not $select and $${name} alone` };
    expect(told(judge, { id: "a" }, options)).toEqual(kept(1));
    expect(told(judge, {}, options)).toMatchObject(absent);
    expect(told(judge, full, options)).toMatchObject(nothingLeftOut);
    expect(told(judge, { id: "a" }, { ...options, select: ["noSuchMember"] })).toMatchObject(undocumented);
    expect(told(judge, { id: "a" }, options, { url })).toEqual(another);
    expect(told(judge, { id: "a" }, { select: ["id"] })).toEqual(another);
    expect(told(judge, { id: "a" }, beside[name])).toEqual(another);
    expect(told(judge, { id: "a" }, { select: ["id"], ...beside.filter, ...beside.orderby })).toEqual(another);
  },
);

test("a selection on a later page is judged, whatever stands beside it", () => {
  const another = { kind: "unjudged", reason: "the request is for no later page of a projection" };
  expect(told(judgeProjectedLater, { id: "a" }, { select: ["id"] }, { url })).toEqual(kept(1));
  expect(told(judgeProjectedLater, { id: "a" }, { select: ["id"], ...beside.filter }, { url })).toEqual(kept(1));
  expect(told(judgeProjectedLater, {}, { select: ["id"] }, { url })).toMatchObject(absent);
  expect(told(judgeProjectedLater, full, { select: ["id"] }, { url })).toMatchObject(nothingLeftOut);
  expect(told(judgeProjectedLater, { id: "a" }, { select: ["ID"] }, { url })).toMatchObject(undocumented);
  expect(told(judgeProjectedLater, { id: "a" }, { select: ["id"] })).toEqual(another);
  expect(told(judgeProjectedLater, { id: "a" }, {}, { url })).toEqual(another);
});
