import type { Comparison, Expression, Literal } from "./expression.ts";

// The tighter an operator binds, the higher its rank.
const rank = { or: 1, and: 2, not: 3, compare: 4, in: 4, group: 4 } as const;

/** A filter as OData text, with parentheses only where precedence needs them, and around what `not` negates. */
export function printFilter(expression: Expression): string {
  switch (expression.kind) {
    case "compare":
      return printComparison(expression);
    case "in":
      return `${expression.path} in (${expression.literals.map(printLiteral).join(",")})`;
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

const spelled: Readonly<Record<string, string>> = {
  startswith: "startsWith",
  endswith: "endsWith",
  contains: "contains",
};

function printComparison({ path, operator, literal, each }: Comparison): string {
  if (each !== undefined) {
    const element = each.inner === undefined ? "x" : `x/${each.inner}`;
    const own = printComparison({ kind: "compare", path: element, operator, literal });
    const beside =
      each.beside === undefined ? "" : ` and x/${each.beside.inner} eq ${printLiteral(each.beside.literal)}`;
    return `${path}/${each.quantifier}(x:${own}${beside})`;
  }
  const name = spelled[operator];
  const constant = printLiteral(literal);
  return name === undefined ? `${path} ${operator} ${constant}` : `${name}(${path},${constant})`;
}

/** A constant as OData text: quotes are doubled, timestamps and numbers are unquoted. */
function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case "text":
      return `'${literal.value.replaceAll("'", "''")}'`;
    case "duration":
      return `duration'${literal.value}'`;
    case "datetime":
    case "number":
    case "guid":
    case "date":
    case "time":
      return literal.value;
    case "boolean":
      return String(literal.value);
    case "null":
      return "null";
  }
}
