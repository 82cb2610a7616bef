import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer, makeFailure } from "../testing/make-answer.ts";
import { judgeUnvouched } from "./unvouched.ts";

const judge = judgeUnvouched(
  () => kept(1),
  () => true,
);
const causes = (text: string): unknown => ({
  kind: "unjudged",
  reason: `the request was ${text}, which may have other causes`,
});

test.each([200, 204, 299, 400, 402, 405, 406, 411, 412, 415, 422, 428, 498])("a %s is judged", (status) =>
  expect(judge(makeAnswer({ status }), contract)).toEqual(kept(1)),
);

test.each([199, 300, 302, 399, 401, 403, 404, 407, 408, 409, 410, 413, 414, 429, 431, 499, 500, 503])(
  "a %s may have other causes",
  (status) => expect(judge(makeAnswer({ status }), contract)).toEqual(causes(`answered with ${status}`)),
);

test("a request without an answer may have other causes", () => {
  expect(judge(makeFailure(), contract)).toEqual(causes("not answered (no answer within 10 ms)"));
});

test("a requirement may count further statuses", () => {
  const counting = judgeUnvouched(
    () => kept(1),
    () => true,
    [404, 501],
  );
  const told = [404, 501, 403].map((status) => counting(makeAnswer({ status }), contract).kind);
  expect(told).toEqual(["kept", "kept", "unjudged"]);
});

test("a request of another kind is not judged, whatever its answer", () => {
  const none = judgeUnvouched(
    () => kept(1),
    () => false,
    [200],
  );
  expect(none(makeAnswer(), contract)).toEqual({ kind: "unjudged", reason: "the request is of another kind" });
});
