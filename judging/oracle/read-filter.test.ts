import fc from "fast-check";
import { expect, test } from "vitest";

import { all, any, group, not } from "./build.ts";
import type { Comparison, Expression } from "./expression.ts";
import { printFilter } from "./print.ts";
import { flawOf, readFilter } from "./read-filter.ts";

const literal = fc.oneof(
  fc.string().map((value) => ({ kind: "text" as const, value })),
  fc.constant({ kind: "datetime" as const, value: "2022-08-24T17:24:02.5+02:00" }),
  fc.constant({ kind: "null" as const }),
  fc.integer().map((value) => ({ kind: "number" as const, value: String(value) })),
  fc.constantFrom("0.5", "-12.25", "1e+21").map((value) => ({ kind: "number" as const, value })),
  fc.boolean().map((value) => ({ kind: "boolean" as const, value })),
  fc.uuid().map((value) => ({ kind: "guid" as const, value })),
  fc.constantFrom("2024-02-29", "0001-01-01").map((value) => ({ kind: "date" as const, value })),
  fc.constantFrom("08:30", "23:59:59", "00:00:00.001").map((value) => ({ kind: "time" as const, value })),
  fc.constantFrom("PT1H30M", "-P1D", "PT0.5S").map((value) => ({ kind: "duration" as const, value })),
);
const anyText = fc.string().map((value) => ({ kind: "text" as const, value }));
const part: fc.Arbitrary<Comparison> = fc.record({
  kind: fc.constant("compare" as const),
  path: fc.constantFrom("id", "startswith", "orb"),
  operator: fc.constantFrom("startswith", "endswith", "contains"),
  literal: anyText,
});
const element: fc.Arbitrary<Comparison> = fc.record({
  kind: fc.constant("compare" as const),
  path: fc.constantFrom("labels", "places"),
  operator: fc.constantFrom("eq", "ne", "has"),
  literal,
  each: fc.oneof(
    fc.record({ quantifier: fc.constantFrom("any", "all") }),
    fc.record({ quantifier: fc.constantFrom("any", "all"), inner: fc.constantFrom("name", "x") }),
  ),
});
const list: fc.Arbitrary<Expression> = fc.record({
  kind: fc.constant("in" as const),
  path: fc.constantFrom("id", "address/city"),
  literals: fc.array(literal, { minLength: 1, maxLength: 3 }),
});
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
    part,
    element,
    list,
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
    case "in":
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
  "startswith('a',id)",
  "startswith(id)",
  "startswith(id,'a'",
  "tolower(id) eq 'a'",
  "id in ()",
  "id in ('a'",
  "labels/any(x:x eq 'a'",
  "labels/any(x:y eq 'a')",
  "labels/any(x:x/a/b eq 'a')",
  "'a' eq id",
  "'a' eq null",
  "id eq",
  "id eq name",
  "id eq (",
  "id eq 'a' or",
  "id eq 'a' id",
  "id eq 'a')",
  "(id eq 'a'",
  "()",
  "not",
  "startedDateTime eq 2022-13-24T00:00Z",
  "",
])("%s is not read", (text) => expect(readFilter(text)).toBeUndefined());

test.each([
  ["open", "open eq true"],
  ["not open", "not (open eq true)"],
  ["open and id eq 1", "open eq true and id eq 1"],
  ["STARTSWITH(id,'a') eq true", "startsWith(id,'a')"],
  ["contains(id, 'a') eq false", "not (contains(id,'a'))"],
  ["labels/any(l:l eq 'a')", "labels/any(x:x eq 'a')"],
])("%s is read as %s", (text, meant) => {
  const read = readFilter(text);
  expect(read && printFilter(read)).toBe(meant);
});

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
