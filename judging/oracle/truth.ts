import { type Comparison, comparisonsOf, type Expression } from "./expression.ts";

/** A truth value of OData's three-valued logic. */
export type Truth = "true" | "false" | "null";

/**
 * What a filter says of an item. `certain`: the outcome that every service must come to which keeps what is documented for
 * all operations; undefined where it depends on rules for null that are a convention only. `exact`: the outcome by OData's
 * own rules for null.
 */
export interface Outcome {
  readonly certain: boolean | undefined;
  readonly exact: Truth;
}

export const yes: Outcome = { certain: true, exact: "true" };
export const no: Outcome = { certain: false, exact: "false" };
export const open: Readonly<Record<Truth, Outcome>> = {
  true: { certain: undefined, exact: "true" },
  false: { certain: undefined, exact: "false" },
  null: { certain: undefined, exact: "null" },
};

/** Evaluates a filter on one item, in our own terms: `leaf` tells what each comparison says of it. */
export function evaluate(expression: Expression, leaf: (comparison: Comparison) => Outcome): Outcome {
  switch (expression.kind) {
    case "compare":
      return leaf(expression);
    case "in":
      return comparisonsOf(expression)
        .map(leaf)
        .reduce((a, b) => connect(a, b, yes));
    case "group":
      return evaluate(expression.operand, leaf);
    case "not":
      return negate(evaluate(expression.operand, leaf));
    case "and":
      return both(evaluate(expression.left, leaf), evaluate(expression.right, leaf));
    case "or":
      return connect(evaluate(expression.left, leaf), evaluate(expression.right, leaf), yes);
  }
}

function negate({ certain, exact }: Outcome): Outcome {
  if (certain !== undefined) return certain ? no : yes;
  return open[exact === "null" ? "null" : exact === "true" ? "false" : "true"];
}

// One operand decides alone: false for and, true for or. Certain operands that do not decide leave it to the other one.
function connect(a: Outcome, b: Outcome, decides: Outcome): Outcome {
  if (a.certain === decides.certain || b.certain === decides.certain) return decides;
  if (a.certain !== undefined && b.certain !== undefined) return a;
  if (a.exact === decides.exact || b.exact === decides.exact) return open[decides.exact];
  return open[a.exact === "null" || b.exact === "null" ? "null" : a.exact];
}

/** What two conditions say that have to hold together. */
export function both(a: Outcome, b: Outcome): Outcome {
  return connect(a, b, no);
}

/** What a collection says where each of its elements has been asked: `any` of them, or `all`. */
export function quantify(quantifier: "any" | "all", outcomes: readonly Outcome[]): Outcome {
  return quantifier === "any"
    ? outcomes.reduce((a, b) => connect(a, b, yes), no)
    : outcomes.reduce((a, b) => connect(a, b, no), yes);
}
