import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer, makeFailure } from "../testing/make-answer.ts";
import { judgeHeader } from "./header.ts";

const isRefused = (status: number): boolean => status === 429;
const any = judgeHeader("Retry-After", isRefused);
const oneOf = judgeHeader("OData-Version", isRefused, ["4.0", "4.01"]);
const told = (judge: typeof any, headers: Readonly<Record<string, string>>, status = 429): unknown =>
  judge(makeAnswer({ status, headers }), contract);
const breach = (expected: string, observed: string): unknown => ({
  kind: "broken",
  breach: { expected, observed, pointers: [] },
});

test("a header may have any value that is not empty", () => {
  expect(told(any, { "retry-after": "10" })).toEqual(kept(1));
  expect(told(any, { "retry-after": " " })).toEqual(breach("the header Retry-After", "empty"));
  expect(told(any, {})).toEqual(breach("the header Retry-After", "absent"));
});

test("a header must have one of the values where some are named", () => {
  expect(told(oneOf, { "odata-version": " 4.01 " })).toEqual(kept(1));
  expect(told(oneOf, { "odata-version": "4.0" })).toEqual(kept(1));
  const expected = "OData-Version: 4.0 or 4.01";
  expect(told(oneOf, { "odata-version": "3.0" })).toEqual(breach(expected, "3.0"));
  expect(told(oneOf, { "odata-version": "" })).toEqual(breach(expected, "empty"));
  expect(told(oneOf, {})).toEqual(breach(expected, "absent"));
});

test("an answer of another status is not judged, and neither is a request without an answer", () => {
  expect(told(any, {}, 200)).toEqual({ kind: "unjudged", reason: "the request was answered with 200" });
  const always = judgeHeader("Retry-After", () => true);
  expect(always(makeFailure(), contract)).toEqual({
    kind: "unjudged",
    reason: "the request was not answered (no answer within 10 ms)",
  });
});
