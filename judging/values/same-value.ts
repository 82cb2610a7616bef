import { isDeepStrictEqual } from "node:util";

import type { Property } from "../../specs/resource.ts";
import { sameInstant } from "./instant.ts";

/** Whether two values of a member are the same: timestamps are compared as instants, everything else as it is. */
export function sameValue(property: Property, a: unknown, b: unknown): boolean {
  if (property.type === "Edm.DateTimeOffset" && typeof a === "string" && typeof b === "string") {
    return a === b || sameInstant(a, b);
  }
  try {
    return isDeepStrictEqual(a, b);
  } catch {
    // Nested too deeply for the stack, hence no documented value.
    return false;
  }
}

/** Whether a value is one that lists and single entities can be compared by: a text, a number or a Boolean. */
export function isPlain(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
