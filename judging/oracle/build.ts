import type { Comparison, Expression } from "./expression.ts";

/** Joins filters by `and`, from the left. Throws on an empty list. */
export function all(operands: readonly Expression[]): Expression {
  return operands.reduce((left, right) => ({ kind: "and", left, right }));
}

/** Joins filters by `or`, from the left. Throws on an empty list. */
export function any(operands: readonly Expression[]): Expression {
  return operands.reduce((left, right) => ({ kind: "or", left, right }));
}

/** Puts a filter in parentheses that nothing needs. */
export function group(operand: Expression): Expression {
  return { kind: "group", operand };
}

export function not(operand: Expression): Expression {
  return { kind: "not", operand };
}

/** Takes two comparisons apart. Throws when there are fewer. */
export function two(leaves: readonly Comparison[]): readonly [Comparison, Comparison] {
  const [a, b] = leaves;
  if (a === undefined || b === undefined) throw new Error("Two comparisons are needed.");
  return [a, b];
}

/** Takes three comparisons apart. Throws when there are fewer. */
export function three(leaves: readonly Comparison[]): readonly [Comparison, Comparison, Comparison] {
  const [a, b, c] = leaves;
  if (a === undefined || b === undefined || c === undefined) throw new Error("Three comparisons are needed.");
  return [a, b, c];
}
