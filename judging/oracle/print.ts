import type { Expression, Literal } from "./expression.ts";

// The tighter an operator binds, the higher its rank.
const rank = { or: 1, and: 2, not: 3, compare: 4, group: 4 } as const;

/** A filter as OData text, with parentheses only where precedence needs them, and around what `not` negates. */
export function printFilter(expression: Expression): string {
  switch (expression.kind) {
    case "compare":
      return `${expression.path} ${expression.operator} ${printLiteral(expression.literal)}`;
    case "not":
      return `not (${printFilter(expression.operand)})`;
    case "group":
      return `(${printFilter(expression.operand)})`;
    case "and":
    case "or": {
      const { kind, left, right } = expression;
      // A right operand of the same kind is grouped as the tree says.
      return `${grouped(left, rank[kind])} ${kind} ${grouped(right, rank[kind] + 1)}`;
    }
  }
}

function grouped(expression: Expression, least: number): string {
  const text = printFilter(expression);
  return rank[expression.kind] < least ? `(${text})` : text;
}

/** A constant as OData text: quotes are doubled, timestamps are unquoted. */
function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case "text":
      return `'${literal.value.replaceAll("'", "''")}'`;
    case "datetime":
      return literal.value;
    case "null":
      return "null";
  }
}
