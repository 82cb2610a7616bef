import type { EnumType, Operator } from "../../specs/resource.ts";
import { compareInstants } from "./instant.ts";
import type { Comparison, Expression } from "./expression.ts";

/** A truth value of OData's three-valued logic. */
export type Truth = "true" | "false" | "null";

/**
 * What a filter says of an item. `values`: all outcomes that a service may come to which keeps what is documented for every
 * operation; `exact`: the outcome by OData's own rules for null.
 */
export interface Outcome {
  readonly values: ReadonlySet<Truth>;
  readonly exact: Truth;
}

const anything: ReadonlySet<Truth> = new Set<Truth>(["true", "false", "null"]);
const certainly: Readonly<Record<Truth, Outcome>> = {
  true: { values: new Set<Truth>(["true"]), exact: "true" },
  false: { values: new Set<Truth>(["false"]), exact: "false" },
  null: { values: new Set<Truth>(["null"]), exact: "null" },
};

/** Evaluates a filter on one item, in our own terms: `leaf` tells what each comparison says of it. */
export function evaluate(expression: Expression, leaf: (comparison: Comparison) => Outcome): Outcome {
  switch (expression.kind) {
    case "compare":
      return leaf(expression);
    case "group":
      return evaluate(expression.operand, leaf);
    case "not":
      return combine([evaluate(expression.operand, leaf)], ([a = "null"]) => negate(a));
    case "and":
    case "or": {
      const sides = [evaluate(expression.left, leaf), evaluate(expression.right, leaf)];
      const decides: Truth = expression.kind === "and" ? "false" : "true";
      return combine(sides, ([a = "null", b = "null"]) => connect(a, b, decides));
    }
  }
}

function combine(sides: readonly Outcome[], apply: (truths: readonly Truth[]) => Truth): Outcome {
  if (sides.every(({ values }) => values.size === 1)) return certainly[apply(sides.map(({ exact }) => exact))];
  let rows: readonly (readonly Truth[])[] = [[]];
  for (const { values } of sides) rows = rows.flatMap((row) => [...values].map((value) => [...row, value]));
  return { values: new Set(rows.map(apply)), exact: apply(sides.map(({ exact }) => exact)) };
}

function negate(a: Truth): Truth {
  return a === "null" ? "null" : a === "true" ? "false" : "true";
}

function connect(a: Truth, b: Truth, decides: Truth): Truth {
  if (a === decides || b === decides) return decides;
  return a === "null" || b === "null" ? "null" : a;
}

/** What a comparison says of a value; undefined is one that the answer does not show. */
export function compare({ operator, literal }: Comparison, value: unknown, type: EnumType | undefined): Outcome {
  if (value === undefined) return { values: anything, exact: "null" };
  if (value === null || literal.kind === "null") {
    const same = value === null && literal.kind === "null";
    const exact: Truth = operator === "eq" ? truth(same) : operator === "ne" ? truth(!same) : "false";
    return { values: anything, exact };
  }
  if (typeof value !== "string") return { values: anything, exact: "null" };
  if (literal.kind === "datetime") {
    const order = compareInstants(value, literal.value);
    return order === undefined ? { values: anything, exact: "null" } : certain(holds(operator, order));
  }
  // Behind the sentinel stands some later member: never one that is declared before it.
  const hidden = type?.sentinel === value && literal.value === value;
  if (hidden) return { values: anything, exact: "null" };
  return certain(holds(operator, sameText(value, literal.value, type) ? 0 : Number.NaN));
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

function certain(value: boolean): Outcome {
  return certainly[truth(value)];
}

function truth(value: boolean): Truth {
  return value ? "true" : "false";
}
