import { expect, test } from "vitest";

import type { Finding } from "../../schemas/judge/observed.ts";
import { breachOf, memberPath } from "./breach.ts";

const finding = (pointer: string, observed = "null"): Finding => ({
  kind: "null",
  pointer,
  expected: "string",
  observed,
});

test.each([
  ["/value/0/task/arguments/1/name", "task/arguments/name"],
  ["/value/12/id", "id"],
  ["/value/0/arguments/0/value", "arguments/value"],
  ["/error/code", "error/code"],
  ["/value/0/a1", "a1"],
  ["/value/0/1st", "1st"],
])("%s is the member %s", (pointer, path) => expect(memberPath({ pointer })).toBe(path));

test("no findings are no breach", () => expect(breachOf([], 3)).toBeUndefined());

test("the first member is told with all its places, and the items that have it wrong are counted once", () => {
  const findings = [
    finding("/value/0/task/arguments/0/name", "the first"),
    finding("/value/0/task/arguments/1/name"),
    finding("/value/10/task/arguments/0/name"),
  ];
  expect(breachOf(findings, 20)).toEqual({
    expected: "string",
    observed: "the first",
    pointers: findings.map(({ pointer }) => pointer),
    count: { wrong: 2, of: 20, what: "items" },
    details: { member: "task/arguments/name" },
  });
});

test("other members are named", () => {
  const findings = [finding("/value/0/id"), finding("/value/0/task/id"), finding("/value/1/id"), finding("/value/1/x")];
  expect(breachOf(findings, 2)).toMatchObject({
    pointers: ["/value/0/id", "/value/1/id"],
    details: { member: "id", "also wrong": "task/id, x" },
  });
});
