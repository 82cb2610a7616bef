import { structuredType } from "../../specs/edm-type.ts";

import { expect, test } from "vitest";

import { generatedId } from "../data/entity.ts";
import { mainResults } from "../data/main-results.ts";
import { makeUser } from "../data/make-entities.ts";
import { makeExchange, specs } from "../testing/open-target.ts";
import { filterItems } from "./evaluate.ts";
import { parseFilter } from "./parse-filter.ts";

const type = structuredType(specs.types, "microsoft.graph.identityGovernance.taskProcessingResult");
const results = mainResults(makeUser("one", "One", "one@x"), makeUser("two", "Two", "two@x"));

function matches(text: string, wantsUnknownMembers = false): readonly number[] {
  const ex = makeExchange({ wantsUnknownMembers });
  ex.options = { filter: parseFilter(text, type, ex) };
  return filterItems(results, ex).map((entity) => results.indexOf(entity));
}

test.each([
  ["processingStatus eq 'failed'", [1, 9, 15]],
  ["processingStatus ne 'failed' and processingStatus ne 'completed'", [2, 3, 4, 5, 6, 7, 11, 12, 13]],
  ["processingStatus in ('queued','inProgress')", [3, 4, 11]],
  ["processingStatus eq 'unknownFutureValue'", [7, 13]],
  ["processingStatus gt 'failed'", [7, 13]],
  [`id eq '${generatedId(3, 2)}'`, [2]],
  ["failureReason eq 'O''Brien'", [9]],
  ["failureReason eq ''", [5]],
  ["contains(failureReason,'日本語')", [2]],
  ["startedDateTime eq null", [3, 6, 11]],
  ["startedDateTime ne null and completedDateTime eq null", [4, 7]],
  ["startedDateTime lt 2024-03-01T08:00:01.5Z", [13, 14]],
  ["startedDateTime le 2024-03-01T08:00:01.5Z", [0, 4, 13, 14, 15]],
  ["startedDateTime eq 2024-03-01T09:00:01.500+01:00", [0, 4, 15]],
  ["startedDateTime gt 2024-03-01T08:00:01.5Z and startedDateTime lt 2024-03-01T08:00:01.500000100001Z", [8]],
  ["completedDateTime eq 2024-03-01T08:00:02.25Z", [0, 8]],
  ["createdDateTime lt 2024-03-01T00:00:00Z", [4, 8]],
  ["subject/id eq 'two'", [4, 9, 14]],
  ["task/executionSequence eq 3", [2, 9]],
  ["task/arguments/any(a: a/value eq null)", [2, 9]],
  ["not task/arguments/any()", [0, 4, 6, 7, 11, 13, 14]],
  ["task/arguments/all(a: a/value eq '')", [0, 4, 5, 6, 7, 11, 12, 13, 14]],
  ["task/category has 'mover'", [1, 5, 6, 8, 12, 13, 15]],
  ["task/category eq 'mover'", [6, 13]],
  ["not task/isEnabled", [3, 10]],
  ["year(createdDateTime) eq 2023", [8]],
  ["length(failureReason) eq 0", [5]],
])("%s", (text, expected) => {
  expect(matches(text)).toEqual(expected);
});

test("a comparison with null is false, its negation true", () => {
  expect(matches("startedDateTime gt 2000-01-01T00:00:00Z or startedDateTime le 2000-01-01T00:00:00Z")).not.toContain(
    3,
  );
  expect(matches("not (startedDateTime gt 2000-01-01T00:00:00Z)")).toEqual([3, 6, 11]);
  expect(matches("startedDateTime gt null")).toEqual([]);
});

test("a condition that is null keeps no item, and neither does its negation", () => {
  expect(matches("startswith(failureReason,'O') or not startswith(failureReason,'O')")).toEqual([
    1, 2, 5, 6, 9, 12, 15,
  ]);
});

test("stored members after the sentinel are found by name on request", () => {
  expect(matches("processingStatus eq 'quarantined'", true)).toEqual([7]);
  expect(matches("processingStatus eq 'unknownFutureValue'", true)).toEqual([13]);
});
