import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer, makeFailure } from "../testing/make-answer.ts";
import { errorBody, judgeError } from "./error-body.ts";

test("the body of a refusal is its JSON object, if it is one", () => {
  expect(errorBody(makeAnswer({ status: 400, body: { a: 1 } }))).toEqual({ a: 1 });
  for (const body of ["", "<html>", [], "7"]) expect(errorBody(makeAnswer({ status: 400, body }))).toBeUndefined();
  expect(errorBody(makeFailure())).toBeUndefined();
});

test("an error object is judged with its body and where it does not fit", () => {
  const seen: unknown[] = [];
  const judge = judgeError((...given) => {
    seen.push(...given);
    return kept(1);
  });
  const body = { error: { code: "x", message: null }, more: 1 };
  expect(judge(makeAnswer({ status: 400, body }), contract)).toEqual(kept(1));
  expect(seen).toEqual([
    body.error,
    body,
    [{ kind: "null", pointer: "/error/message", expected: "string", observed: "null" }],
  ]);
});

test("without an error object there is nothing to judge", () => {
  const judge = judgeError(() => kept(1));
  const unjudged = { kind: "unjudged", reason: "the body has no error object" };
  for (const body of ["", {}, { error: "x" }, { error: [] }]) {
    expect(judge(makeAnswer({ status: 400, body }), contract)).toEqual(unjudged);
  }
});
