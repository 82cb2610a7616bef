import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import type { Options } from "./ask.ts";
import { besideSelect, judgeSelection } from "./selection.ts";

const judge = judgeSelection(() => kept(1));
const selecting = (options: Options): unknown => judge(makeAnswer({ options }), contract);

test.each<[readonly string[]]>([[["id"]], [["id", "subject", "task"]], [[]]])("a $select of %j is judged", (select) => {
  expect(selecting({ select })).toEqual(kept(1));
});

test.each<[readonly string[]]>([
  [["id", "noSuchMember"]],
  [["noSuchMember", "id"]],
  [["ID"]],
  [["id", "id"]],
  // Not every service knows it.
  [["processingInfo"]],
])("a $select of %j leaves in doubt what is asked for", (select) => {
  expect(selecting({ select })).toEqual({
    kind: "unjudged",
    reason: "the request selects something that is not documented",
    needs: "a $select of documented members",
  });
});

test("a request without $select is left to the judge", () => expect(selecting({})).toEqual(kept(1)));

test.each<[ReturnType<typeof besideSelect>, Options]>([
  ["nothing", {}],
  ["filter", { filter: "id eq 'a'" }],
  ["orderby", { orderby: "id" }],
  ["expand", { expand: [] }],
  ["several", { filter: "id eq 'a'", orderby: "id" }],
  ["several", { orderby: "id", expand: [] }],
])("%s stands next to $select", (expected, options) => {
  expect(besideSelect(makeAnswer({ options: { select: ["id"], ...options } }).ask)).toBe(expected);
});
