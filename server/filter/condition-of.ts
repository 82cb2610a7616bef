import type { Typed } from "./kind.ts";
import { malformedFilter } from "./malformed-filter.ts";

/** The expression itself, if it is a condition. Throws `Refused` with 400 if not. */
export function conditionOf(expression: Typed): Typed {
  if (expression.type.kind === "boolean") return expression;
  throw malformedFilter("a condition is expected, not a value");
}
