import type { Operator } from "../../specs/resource.ts";

/** A constant in a filter, with the text that OData gives it. */
export type Literal =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "datetime"; readonly value: string }
  | { readonly kind: "null" };

/** A comparison of a member, or of a member of a navigation property (`subject/id`), with a constant. */
export interface Comparison {
  readonly kind: "compare";
  readonly path: string;
  readonly operator: Operator;
  readonly literal: Literal;
}

/** A filter as a tree. It is printed to OData text and never read back. */
export type Expression =
  | Comparison
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "not"; readonly operand: Expression }
  /** Parentheses that nothing needs. */
  | { readonly kind: "group"; readonly operand: Expression };

/** The comparisons of a filter, from left to right. */
export function comparisonsOf(expression: Expression): readonly Comparison[] {
  switch (expression.kind) {
    case "compare":
      return [expression];
    case "and":
    case "or":
      return [...comparisonsOf(expression.left), ...comparisonsOf(expression.right)];
    case "not":
    case "group":
      return comparisonsOf(expression.operand);
  }
}
