import type { EnumType, Operator } from "../../specs/resource.ts";
import { folded, isGuid, surelyCompare } from "../values/collation.ts";
import { compareInstants } from "../values/instant.ts";
import { areClose, compareNumbers } from "../values/number.ts";
import { compareSpans, durationOf, timeOf } from "../values/span.ts";
import type { Comparison, Condition, Literal } from "./expression.ts";
import { no, open, type Outcome, type Truth, yes } from "./truth.ts";

/** What a comparison says of a value; undefined is one that the answer does not show. */
export function compare({ operator, literal }: Comparison, value: unknown, type: EnumType | undefined): Outcome {
  if (value === undefined) return open.null;
  if (value === null || literal.kind === "null") {
    const same = value === null && literal.kind === "null";
    const exact: Truth = operator === "eq" ? truth(same) : operator === "ne" ? truth(!same) : "false";
    return open[exact];
  }
  if (literal.kind === "text")
    return typeof value === "string" ? onText(operator, value, literal.value, type) : open.null;
  if (!isComparison(operator)) return open.null;
  const order = orderOf(value, literal);
  // Which of two GUIDs comes first is each store's own.
  if (order === undefined || (Number.isNaN(order) && operator !== "eq" && operator !== "ne")) return open.null;
  // A service may keep fractions in binary, in which what is written is not what is stored.
  if (literal.kind === "number" && order !== 0 && areClose(value, literal.value)) return open.null;
  return surely(holds(operator, order));
}

// Negative, zero or positive; undefined where nobody can say. Not a number: equal, and different otherwise.
function orderOf(value: unknown, literal: Exclude<Literal, { kind: "null" }>): number | undefined {
  switch (literal.kind) {
    case "datetime":
      return typeof value === "string" ? compareInstants(value, literal.value) : undefined;
    case "number":
      return compareNumbers(value, literal.value);
    case "boolean":
      return typeof value === "boolean" ? Number(value) - Number(literal.value) : undefined;
    case "date":
      return typeof value === "string" && day.test(value) && day.test(literal.value)
        ? compareNumbers(value.replaceAll("-", ""), literal.value.replaceAll("-", ""))
        : undefined;
    case "time":
      return compareSpans(value, literal.value, timeOf);
    case "duration":
      return compareSpans(value, literal.value, durationOf);
    case "text":
      return undefined;
    case "guid":
      return typeof value === "string" && value.toLowerCase() === literal.value.toLowerCase() ? 0 : Number.NaN;
  }
}

const day = /^\d{4}-\d\d-\d\d$/;

function onText(operator: Condition, value: string, literal: string, type: EnumType | undefined): Outcome {
  // Behind the sentinel stands some later member: never one that is declared before it.
  if (type?.sentinel === value && literal === value) return open.null;
  switch (operator) {
    case "startswith":
      return partly(value, literal, (text, part) => text.startsWith(part));
    case "endswith":
      return partly(value, literal, (text, part) => text.endsWith(part));
    case "contains":
      return partly(value, literal, (text, part) => text.includes(part));
    case "has":
      return surely(value.split(",").some((name) => name.trim() === literal));
    case "eq":
    case "ne":
      if (sameText(value, literal, type)) return surely(operator === "eq");
      // Letter case, accents and the like are the service's own.
      return type === undefined && folded(value) === folded(literal)
        ? open[truth(operator === "ne")]
        : surely(operator === "ne");
    case "lt":
    case "le":
    case "gt":
    case "ge": {
      if (sameText(value, literal, type)) return surely(holds(operator, 0));
      // Which of two GUIDs comes first is each store's own, and of two members of an enumeration nobody says.
      const order = type !== undefined || isGuid(value) ? undefined : surelyCompare(value, literal);
      return order === undefined ? open.null : surely(holds(operator, order));
    }
  }
}

// What only a service finds that passes over letter case is open.
function partly(value: string, part: string, has: (text: string, part: string) => boolean): Outcome {
  if (has(value, part)) return yes;
  return has(folded(value), folded(part)) || has(value.toLowerCase(), part.toLowerCase()) ? open.false : no;
}

// GUIDs are compared without letter case; other texts are themselves.
function sameText(a: string, b: string, type: EnumType | undefined): boolean {
  if (a === b) return true;
  return type === undefined && isGuid(a) && a.toLowerCase() === b.toLowerCase();
}

function isComparison(operator: Condition): operator is Operator {
  return ["eq", "ne", "lt", "le", "gt", "ge"].includes(operator);
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
