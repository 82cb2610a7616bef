import fc from "fast-check";
import { expect, test } from "vitest";

import { all, any, group, not } from "./build.ts";
import type { Comparison, Expression } from "./expression.ts";
import { flawOf } from "./flaw.ts";
import { printFilter } from "./print.ts";
import { readFilter } from "./read-filter.ts";

const literal = fc.oneof(
  fc.string().map((value) => ({ kind: "text" as const, value })),
  fc.constant({ kind: "datetime" as const, value: "2022-08-24T17:24:02.5+02:00" }),
  fc.constant({ kind: "null" as const }),
);
const comparison: fc.Arbitrary<Comparison> = fc.record({
  kind: fc.constant("compare" as const),
  path: fc.constantFrom("id", "subject/id", "notable", "orb"),
  operator: fc.constantFrom("eq", "ne", "lt", "le", "gt", "ge"),
  literal,
});
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    comparison,
    tie("tree").map(group),
    tie("tree").map(not),
    fc.array(tie("tree"), { minLength: 2, maxLength: 3 }).map(all),
    fc.array(tie("tree"), { minLength: 2, maxLength: 3 }).map(any),
  ),
}));

// Parentheses that the printer adds are read as groups, so the texts are compared without them.
function bare(expression: Expression | undefined): unknown {
  if (expression === undefined) return undefined;
  switch (expression.kind) {
    case "compare":
      return expression;
    case "group":
      return bare(expression.operand);
    case "not":
      return { not: bare(expression.operand) };
    case "and":
    case "or":
      return { [expression.kind]: [bare(expression.left), bare(expression.right)] };
  }
}

test("what is printed is read as it was", () => {
  fc.assert(
    fc.property(tree, (expression) => {
      const text = printFilter(expression);
      expect(bare(readFilter(text))).toEqual(bare(expression));
      expect(flawOf(text)).toBeUndefined();
    }),
  );
});

test.each([
  "startswith(id,'a')",
  "id in ('a')",
  "'a' eq id",
  "'a' eq null",
  "id",
  "id eq",
  "id eq name",
  "id eq (",
  "id has 'a'",
  "id eq 'a' or",
  "id eq 'a' id",
  "id eq 'a')",
  "(id eq 'a'",
  "()",
  "not",
  "not id",
  "id eq 1",
  "startedDateTime eq 2022-13-24T00:00Z",
  "",
])("%s is not read", (text) => expect(readFilter(text)).toBeUndefined());

test("spaces around a filter, and long names behind a slash, are read", () => {
  const a = { kind: "text", value: "a" } as const;
  for (const text of ["id eq 'a'  ", "  id  eq  'a'"]) {
    expect(readFilter(text)).toEqual({ kind: "compare", path: "id", operator: "eq", literal: a });
  }
  expect(readFilter("subject/displayName eq 'a'")).toMatchObject({ path: "subject/displayName" });
});

test.each([
  ["(id ne 'x'", "unbalanced"],
  ["id ne 'x')", "unbalanced"],
  ["id eq 'x", "unterminated"],
  ["id eq", "incomplete"],
  ["id 'x' eq", "incomplete"],
  ["id eq '(' and id ne ')'", undefined],
  ["id eq 'it''s ('", undefined],
  ["startswith(id,'eq')", undefined],
])("the flaw of %s is %s", (text, flaw) => expect(flawOf(text)).toBe(flaw));
