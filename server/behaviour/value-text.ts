import type { Value } from "../filter/value.ts";

/** The text of a string, of an enumeration's member or of a point in time; empty for any other value. */
export function valueText(value: Value): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? value.text : "";
}
