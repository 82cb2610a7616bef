import { expect, test } from "vitest";

import { makeAnswer, makeFailure } from "../testing/make-answer.ts";
import { isObject } from "../values/json-object.ts";
import { bodyOf, headerOf, outcomeText, statusOf } from "./answer.ts";

test("a body is JSON, empty, or malformed with the reason", () => {
  expect(bodyOf(makeAnswer({ body: "[1]" }).exchange)).toEqual({ kind: "json", value: [1] });
  expect(bodyOf(makeAnswer({ body: "null" }).exchange)).toEqual({ kind: "json", value: null });
  expect(bodyOf(makeAnswer({ body: " \r\n" }).exchange)).toEqual({ kind: "empty" });
  expect(bodyOf(makeFailure().exchange)).toEqual({ kind: "empty" });
  expect(bodyOf(makeAnswer({ body: "{oops" }).exchange)).toMatchObject({
    kind: "malformed",
    reason: expect.stringContaining("JSON"),
  });
});

test("a body is parsed once", () => {
  const { exchange } = makeAnswer({ body: { value: [] } });
  expect(bodyOf(exchange)).toBe(bodyOf(exchange));
});

test("an answer has a status and headers, a failure has neither", () => {
  const answer = makeAnswer({ status: 404, headers: { "request-id": "1" } });
  expect([statusOf(answer), headerOf(answer, "request-id"), headerOf(answer, "date")]).toEqual([404, "1", undefined]);
  expect(outcomeText(answer)).toBe("answered with 404");
  expect([statusOf(makeFailure()), headerOf(makeFailure(), "request-id")]).toEqual([undefined, undefined]);
  expect(outcomeText(makeFailure())).toBe("not answered (no answer within 10 ms)");
});

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ["{}", false],
  [undefined, false],
])("%j is an object: %s", (value, expected) => expect(isObject(value)).toBe(expected));
