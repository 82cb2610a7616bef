import { expect, test } from "vitest";

import type { Contract } from "../../specs/contract.ts";
import { contract } from "../testing/contract.ts";
import { itemType } from "../values/item.ts";
import { type FilterForm, formOf } from "./filter-form.ts";
import { readFilter } from "./read-filter.ts";

function form(filter: string, by: Contract = contract): FilterForm | undefined {
  const expression = readFilter(filter);
  if (expression === undefined) throw new Error(`The oracle does not read ${filter}.`);
  return formOf(expression, by);
}

test.each<[string, FilterForm]>([
  ["startedDateTime gt 2022-01-01T00:00:00Z", "datetime"],
  ["id eq 'a'", "text"],
  ["processingStatus ne 'failed'", "enum"],
  ["subject/id eq 'a'", "navigation"],
  ["startedDateTime eq null", "null"],
  ["startedDateTime ne null", "null"],
  ["(id eq 'a')", "text"],
  ["id eq 'a' and id ne 'b'", "and"],
  ["id eq 'a' or id eq 'b'", "or"],
  ["(id eq 'a' and id ne 'b') and id ne 'c'", "and"],
  ["not (id eq 'a')", "not"],
  ["(not (id eq 'a'))", "not"],
  ["not (id eq 'a') or id eq 'b'", "not"],
  ["id eq 'a' and not (id eq 'b') or id eq 'c'", "not"],
  ["id eq 'a' or id eq 'b' and id ne 'c'", "precedence"],
  ["id eq 'a' and id ne 'c' or id eq 'b'", "precedence"],
  ["(id eq 'a' or id eq 'b') and id ne 'c'", "parentheses"],
  ["id ne 'c' and (id eq 'a' or id eq 'b')", "parentheses"],
])("the form of %s is %s", (filter, expected) => expect(form(filter)).toBe(expected));

test.each([
  // Members that have no documented filter, or are not documented at all.
  "failureReason eq 'a'",
  "noSuchMember eq 'a'",
  "processingInfo eq 'a'",
  "task/id eq 'a'",
  "subject/displayName eq 'a'",
  // Operators that are not documented for them.
  "id gt 'a'",
  "subject/id gt 'a'",
  "startedDateTime gt null",
  // Values that they never have.
  "id eq 2022-01-01T00:00:00Z",
  "startedDateTime eq 'a'",
  "processingStatus eq 2022-01-01T00:00:00Z",
  "processingStatus eq 'noSuchStatus'",
  "processingStatus eq 'unknownFutureValue'",
  "processingStatus eq 'canceling'",
  "subject/id eq null",
  // One that is not documented is enough.
  "id eq 'a' and failureReason eq 'a'",
  "not (failureReason eq 'a' or id eq 'a')",
])("%s has no documented form", (filter) => expect(form(filter)).toBeUndefined());

test("a text is compared only with texts", () => {
  const type = itemType(contract);
  const properties = {
    ...type.properties,
    failureReason: { type: "Edm.Guid", nullable: true, filter: ["eq"] },
  } as const;
  const types = new Map(contract.types).set(type.name, { ...type, properties });
  expect(form("failureReason eq 'a'", { ...contract, types })).toBeUndefined();
});
