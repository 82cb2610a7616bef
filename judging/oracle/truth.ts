import type { EnumType, Operator } from "../../specs/resource.ts";
import { compareInstants } from "../values/instant.ts";
import type { Comparison, Expression } from "./expression.ts";

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

const yes: Outcome = { certain: true, exact: "true" };
const no: Outcome = { certain: false, exact: "false" };
const open: Readonly<Record<Truth, Outcome>> = {
  true: { certain: undefined, exact: "true" },
  false: { certain: undefined, exact: "false" },
  null: { certain: undefined, exact: "null" },
};

/** Evaluates a filter on one item, in our own terms: `leaf` tells what each comparison says of it. */
export function evaluate(expression: Expression, leaf: (comparison: Comparison) => Outcome): Outcome {
  switch (expression.kind) {
    case "compare":
      return leaf(expression);
    case "group":
      return evaluate(expression.operand, leaf);
    case "not":
      return negate(evaluate(expression.operand, leaf));
    case "and":
      return connect(evaluate(expression.left, leaf), evaluate(expression.right, leaf), no);
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

/** What a comparison says of a value; undefined is one that the answer does not show. */
export function compare({ operator, literal }: Comparison, value: unknown, type: EnumType | undefined): Outcome {
  if (value === undefined) return open.null;
  if (value === null || literal.kind === "null") {
    const same = value === null && literal.kind === "null";
    const exact: Truth = operator === "eq" ? truth(same) : operator === "ne" ? truth(!same) : "false";
    return open[exact];
  }
  if (typeof value !== "string") return open.null;
  if (literal.kind === "datetime") {
    const order = compareInstants(value, literal.value);
    return order === undefined ? open.null : surely(holds(operator, order));
  }
  // Behind the sentinel stands some later member: never one that is declared before it.
  const hidden = type?.sentinel === value && literal.value === value;
  if (hidden) return open.null;
  if (sameText(value, literal.value, type)) return surely(holds(operator, 0));
  // Which of two texts comes first depends on the service's collation.
  return operator === "eq" || operator === "ne" ? surely(operator === "ne") : open.null;
}

// GUIDs are compared without letter case; other texts are themselves.
function sameText(a: string, b: string, type: EnumType | undefined): boolean {
  if (a === b) return true;
  return type === undefined && /^[0-9a-f-]{36}$/i.test(a) && a.toLowerCase() === b.toLowerCase();
}

function holds(operator: Operator, order: number): boolean {
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
  }
}

function surely(value: boolean): Outcome {
  return value ? yes : no;
}

function truth(value: boolean): Truth {
  return value ? "true" : "false";
}
