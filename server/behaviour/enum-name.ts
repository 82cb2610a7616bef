import type { Value } from "../filter/value.ts";

/** The name of an enumeration's member; any other value as it is. */
export function enumName(value: Value): Value {
  return typeof value === "object" && value?.kind === "enum" ? value.text : value;
}
