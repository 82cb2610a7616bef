import { expect, test } from "vitest";

import type { Breach } from "../../judging/judgement.ts";
import { signatureOf } from "./result.ts";

const breach: Breach = { expected: "200", observed: "400", pointers: ["/value/0/task/id", "/value/7/task/id"] };
const signature = (different: Partial<Breach>): string => signatureOf("shape/x", { ...breach, ...different });

const same: readonly (readonly [what: string, one: Partial<Breach>, other: Partial<Breach>])[] = [
  ["the items", { pointers: ["/value/3/task/id"] }, { pointers: ["/value/12/task/id", "/value/0/task/id"] }],
  ["whether it is an item or a thing by itself", {}, { pointers: ["/task/id"] }],
  ["quoted values", { observed: 'string "a \\" b"' }, { observed: 'string "quite another"' }],
  ["a value that is cut", { observed: '{"code":"Request_…' }, { observed: '{"code":"other and mo…' }],
  ["the example", { expected: 'found, for id "1"' }, { expected: "found, for createdDateTime null" }],
  ["ids", { expected: "it's-10 before 05a96d7a-0e00" }, { expected: "33e4c5d3-af88 before it's-1" }],
  ["counts", { observed: "15 items" }, { observed: "240 items" }],
  ["instants", { observed: "2022-08-24T23:28:04.54Z is late" }, { observed: "2024-01-01T00:00:00Z is late" }],
];
test.each(same)("%s do not count", (_, one, other) => expect(signature(one)).toBe(signature(other)));

const different: readonly (readonly [what: string, one: Partial<Breach>, other: Partial<Breach>])[] = [
  ["the status", {}, { observed: "500" }],
  ["the member", {}, { pointers: ["/value/0/task/name"] }],
  ["a further member", {}, { pointers: ["/value/0/task/id", "/value/0/task/name"] }],
  ["what was observed", { observed: "absent" }, { observed: "null" }],
  ["the type", { observed: 'string "1"' }, { observed: "number 1" }],
];
test.each(different)("%s counts", (_, one, other) => expect(signature(one)).not.toBe(signature(other)));

test("each requirement has its own, of 12 hex digits", () => {
  expect(signatureOf("shape/x", breach)).toMatch(/^[0-9a-f]{12}$/);
  expect(signatureOf("shape/y", breach)).not.toBe(signatureOf("shape/x", breach));
});
