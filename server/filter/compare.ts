import type { Exchange } from "../exchange.ts";
import type { Comparison } from "./filter-node.ts";
import { filterFunctions } from "./functions.ts";
import type { Day, EnumValue, Instant, Span, Truth, Value } from "./value.ts";

/** One comparison. Values of both sides are of one kind, or null. */
export function compare(operator: Comparison, left: Value, right: Value, ex: Exchange): Truth {
  if (left === null || right === null) return ex.stages.compareNulls(operator, left, right);
  return meets(operator, difference(left, right, ex));
}

/** Null equals only null, and is neither greater nor less than anything. */
export function compareNulls(operator: Comparison, left: Value, right: Value): Truth {
  const same = left === null && right === null;
  return operator === "eq" ? same : operator === "ne" ? !same : false;
}

/** Negative, zero or positive, as `left` is less than, equal to or greater than `right`. */
export function difference(left: Value, right: Value, { stages }: Exchange): number {
  if (typeof left === "string" && typeof right === "string") return stages.compareTexts(left, right);
  if (isInstant(left) && isInstant(right)) return stages.compareInstants(left, right);
  if (isEnum(left) && isEnum(right)) return stages.compareEnums(left, right);
  if (isDay(left) && isDay(right)) return compareTexts(left.text, right.text);
  if (isSpan(left) && isSpan(right)) return left.milliseconds - right.milliseconds;
  return stages.compareNumbers(Number(left), Number(right));
}

function meets(operator: Comparison, order: number): boolean {
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
  }
}

export function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

export function compareNumbers(left: number, right: number): number {
  return left - right;
}

export function compareInstants(left: Instant, right: Instant): number {
  return left.picoseconds === right.picoseconds ? 0 : left.picoseconds < right.picoseconds ? -1 : 1;
}

export function compareEnums(left: EnumValue, right: EnumValue): number {
  return left.number - right.number;
}

export function has(value: Value, flag: Value): Truth {
  return isEnum(value) && isEnum(flag) ? (value.number & flag.number) === flag.number : null;
}

/** A function with a null among its arguments comes to null. */
export function call(name: string, args: readonly Value[]): Value {
  return args.includes(null) ? null : (filterFunctions.get(name)?.run(...args) ?? null);
}

function isInstant(value: Value): value is Instant {
  return typeof value === "object" && value?.kind === "instant";
}

function isEnum(value: Value): value is EnumValue {
  return typeof value === "object" && value?.kind === "enum";
}

function isSpan(value: Value): value is Span {
  return typeof value === "object" && value?.kind === "span";
}

function isDay(value: Value): value is Day {
  return typeof value === "object" && value?.kind === "day";
}
