import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer, makeFailure } from "../testing/make-answer.ts";
import type { Answer } from "./answer.ts";
import { busyOrRefused, judgeAnswered } from "./answered.ts";
import type { Stop } from "./whole.ts";

const told = (answer: Answer): unknown => judgeAnswered(() => kept(7))(answer, contract);
const refused = (status: number): unknown => ({
  kind: "broken",
  breach: { expected: "200", observed: String(status), pointers: [] },
});

test("a request that must succeed is judged on 200 alone", () => {
  expect(told(makeAnswer())).toEqual(kept(7));
  for (const status of [201, 204, 400, 403, 404, 500]) expect(told(makeAnswer({ status }))).toEqual(refused(status));
});

test("a target that asks for patience, or none at all, has broken nothing", () => {
  for (const status of [429, 503, 504]) {
    const reason = `the request was answered with ${status}`;
    expect(told(makeAnswer({ status }))).toEqual({ kind: "unjudged", reason });
  }
  const reason = "the request was not answered (no answer within 10 ms)";
  expect(told(makeFailure())).toEqual({ kind: "unjudged", reason });
});

test("of a collection that stops, only a refused page is a breach", () => {
  const stopped = (stop: Stop, last: Answer): unknown =>
    busyOrRefused({ kind: "stopped", stop, reason: "why", first: last, last, items: [], pageSizes: [] });
  const unjudged = { kind: "unjudged", reason: "why" };
  expect(stopped("refused", makeAnswer({ status: 400 }))).toEqual(refused(400));
  expect(stopped("refused", makeAnswer({ status: 429 }))).toEqual(unjudged);
  expect(stopped("refused", makeFailure())).toEqual(unjudged);
  expect(stopped("loop", makeAnswer())).toEqual(unjudged);
});
