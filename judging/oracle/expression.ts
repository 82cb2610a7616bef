import type { FilterFunction, Operator } from "../../specs/resource.ts";

/** A constant in a filter, with the text that OData gives it, without quotes and prefixes. */
export type Literal =
  | { readonly kind: "text" | "datetime" | "number" | "guid" | "date" | "time" | "duration"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" };

/** What a condition does with a member and a constant: compares them, or asks a function or `has`. */
export type Condition = Operator | Exclude<FilterFunction, "in" | "any" | "all" | "not">;

/**
 * A comparison of a member, or of a member of a complex value or a navigation property (`subject/id`), with a constant.
 * `each`: of the elements of a collection, or of a member within them. `beside`: what another member of the same element has to be
 * as well.
 */
export interface Comparison {
  readonly kind: "compare";
  readonly path: string;
  readonly operator: Condition;
  readonly literal: Literal;
  readonly each?: {
    readonly quantifier: "any" | "all";
    readonly inner?: string;
    readonly beside?: { readonly inner: string; readonly literal: Literal };
  };
}

/** A filter as a tree. It is printed to OData text and never read back. */
export type Expression =
  | Comparison
  | { readonly kind: "in"; readonly path: string; readonly literals: readonly Literal[] }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "not"; readonly operand: Expression }
  /** Parentheses that nothing needs. */
  | { readonly kind: "group"; readonly operand: Expression };

/** The comparisons of a filter, from left to right; a list of values is a comparison with each of them. */
export function comparisonsOf(expression: Expression): readonly Comparison[] {
  switch (expression.kind) {
    case "compare":
      return [expression];
    case "in": {
      const { path, literals } = expression;
      return literals.map((literal) => ({ kind: "compare", path, operator: "eq", literal }));
    }
    case "and":
    case "or":
      return [...comparisonsOf(expression.left), ...comparisonsOf(expression.right)];
    case "not":
    case "group":
      return comparisonsOf(expression.operand);
  }
}
