import { isDeepStrictEqual } from "node:util";

import type { Property } from "../../specs/resource.ts";

/** Whether two values of a member are the same: timestamps are compared as instants, everything else as it is. */
export function sameValue(property: Property, a: unknown, b: unknown): boolean {
  if (property.type === "Edm.DateTimeOffset" && typeof a === "string" && typeof b === "string") {
    return compareInstants(a, b) === 0;
  }
  return isDeepStrictEqual(a, b);
}

/** Orders two timestamps by the instant that they name, with all of their fraction digits. */
export function compareInstants(a: string, b: string): number {
  const [first, second] = [a, b].map(instant);
  if (first === undefined || second === undefined) return a < b ? -1 : a > b ? 1 : 0;
  if (first.seconds !== second.seconds) return first.seconds - second.seconds;
  return first.fraction < second.fraction ? -1 : first.fraction > second.fraction ? 1 : 0;
}

function instant(text: string): { readonly seconds: number; readonly fraction: string } | undefined {
  const [, whole = "", fraction = "", zone = ""] =
    /^(.*?T\d\d:\d\d(?::\d\d)?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i.exec(text) ?? [];
  const seconds = Date.parse(`${whole}${zone}`);
  // Trailing zeros say nothing; without them fractions compare as text.
  return Number.isNaN(seconds) ? undefined : { seconds, fraction: fraction.replace(/0+$/, "") };
}
