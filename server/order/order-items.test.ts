import { structuredType } from "../../specs/edm-type.ts";

import { expect, test } from "vitest";

import { mainResults } from "../data/main-results.ts";
import { makeUser } from "../data/make-entities.ts";
import { parseOrderby } from "../query/parse-names.ts";
import { Refused } from "../refusal.ts";
import { makeExchange, specs } from "../testing/open-target.ts";
import { orderItems } from "../behaviour/honest.ts";

const type = structuredType(specs.types, "microsoft.graph.identityGovernance.taskProcessingResult");
const results = mainResults(makeUser("one", "One", "one@x"), makeUser("two", "Two", "two@x"));

function ordered(text: string): readonly number[] {
  const ex = makeExchange();
  ex.options = { orderby: parseOrderby(text, type, ex) };
  return orderItems(results, ex).map((entity) => results.indexOf(entity));
}

test.each([
  ["startedDateTime", [3, 6, 11, 13, 14, 0, 4, 15, 8, 1, 2, 5, 7, 9, 10, 12]],
  ["startedDateTime desc", [12, 10, 9, 7, 5, 2, 1, 8, 0, 4, 15, 14, 13, 3, 6, 11]],
  ["processingStatus", [3, 11, 4, 0, 8, 10, 14, 2, 12, 5, 6, 1, 9, 15, 7, 13]],
  ["processingStatus desc,startedDateTime desc", [7, 13, 9, 1, 15, 5, 6, 12, 2, 10, 8, 0, 14, 4, 3, 11]],
  ["task/executionSequence asc , createdDateTime desc", [7, 0, 14, 15, 1, 8, 9, 2, 10, 3, 11, 4, 12, 5, 6, 13]],
  ["SUBJECT/id desc", [4, 9, 14, 0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 15]],
])("%s", (text, expected) => {
  expect(ordered(text)).toEqual(expected);
});

test.each(["", "bogus", "id up", "id asc desc", "id,", "subject", "task/arguments", "id eq 'a'"])(
  "refuses %s",
  (text) => {
    expect(() => ordered(text)).toThrow(Refused);
  },
);
