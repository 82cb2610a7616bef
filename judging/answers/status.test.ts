import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer, makeFailure } from "../testing/make-answer.ts";
import { judgeExpectation, meets } from "./accepted.ts";
import { judgeHeader, judgeMediaType } from "./header.ts";
import { isRefusal, judgeStatus } from "./status.ts";

const answered = (status: number): unknown => ({ kind: "unjudged", reason: `the request was answered with ${status}` });
const unanswered = { kind: "unjudged", reason: "the request was not answered (no answer within 10 ms)" };
const broken = (expected: string, observed: string, more: object = {}): unknown => ({
  kind: "broken",
  breach: { expected, observed, pointers: [], ...more },
});

test("a refusal is a client error that does not ask for patience", () => {
  expect([200, 302, 399, 400, 404, 429, 499, 500, 503].filter(isRefusal)).toEqual([400, 404, 499]);
});

test("a status is judged, unless the target is busy or does not answer", () => {
  const judge = judgeStatus((status) => status === 404, "404");
  expect(judge(makeAnswer({ status: 404 }), contract)).toEqual(kept(1));
  expect(judge(makeAnswer({ status: 500 }), contract)).toEqual(broken("404", "500"));
  for (const status of [429, 503, 504]) expect(judge(makeAnswer({ status }), contract)).toEqual(answered(status));
  expect(judge(makeFailure(), contract)).toEqual(unanswered);
});

test("a status is judged only of the answers that the requirement is about", () => {
  const about = judgeStatus(
    () => false,
    "none",
    ({ ask }) => ask.asker === "anonymous",
  );
  expect(about(makeAnswer({ status: 200 }), contract)).toEqual(answered(200));
});

test.each([
  ["admitted", 200, true],
  ["admitted", 403, false],
  ["admitted", 204, false],
  ["admitted", 503, undefined],
  ["refused", 400, true],
  ["refused", 404, true],
  ["refused", 200, false],
  ["refused", 299, false],
  ["refused", 300, undefined],
  ["refused", 199, undefined],
  ["refused", 500, undefined],
  ["refused", 429, undefined],
  [401, 401, true],
  [401, 403, false],
  [403, 429, undefined],
] as const)("whoever is to be %s and gets %i: %s", (expected, status, met) => {
  expect(meets(expected, status)).toBe(met);
});

test.each([
  ["admitted", 200, 403, "200"],
  ["refused", 401, 200, "a refusal"],
  [401, 401, 403, "401"],
  [403, 403, 200, "403"],
] as const)("what becomes of a token that is to be %s is judged", (expected, right, wrong, text) => {
  const judge = judgeExpectation(expected, { token: "of nobody" });
  expect(judge(makeAnswer({ status: right, body: { value: [{}] } }), contract)).toEqual(kept(1));
  expect(judge(makeAnswer({ status: wrong }), contract)).toEqual(
    broken(text, String(wrong), { details: { token: "of nobody" } }),
  );
  expect(judge(makeAnswer({ status: 503 }), contract)).toEqual(answered(503));
  expect(judge(makeFailure(), contract)).toEqual(unanswered);
});

test("a header must be there and not empty, on the answers that the requirement is about", () => {
  const judge = judgeHeader("Request-Id", (status) => status === 200);
  expect(judge(makeAnswer({ headers: { "request-id": "1" } }), contract)).toEqual(kept(1));
  expect(judge(makeAnswer(), contract)).toEqual(broken("the header Request-Id", "absent"));
  expect(judge(makeAnswer({ headers: { "request-id": " " } }), contract)).toEqual(
    broken("the header Request-Id", "empty"),
  );
  expect(judge(makeAnswer({ status: 404 }), contract)).toEqual(answered(404));
  expect(judge(makeFailure(), contract)).toEqual(unanswered);
});

test("the media type is compared without parameters and letter case", () => {
  const judge = judgeMediaType(({ exchange }) => exchange.response.kind === "answered");
  const typed = (type: string): unknown => judge(makeAnswer({ headers: { "content-type": type } }), contract);
  expect(typed("application/json")).toEqual(kept(1));
  expect(typed("Application/JSON ;odata.metadata=minimal;charset=utf-8")).toEqual(kept(1));
  expect(typed("text/json; x=application/json")).toEqual(
    broken("Content-Type application/json", "text/json; x=application/json"),
  );
  expect(judge(makeAnswer(), contract)).toEqual(broken("Content-Type application/json", "no Content-Type"));
  expect(judge(makeFailure(), contract)).toEqual(unanswered);
});
