import { isDeepStrictEqual } from "node:util";

import type { Property } from "../../specs/resource.ts";

/** Whether two values of a member are the same: timestamps are compared as instants, everything else as it is. */
export function sameValue(property: Property, a: unknown, b: unknown): boolean {
  if (property.type === "Edm.DateTimeOffset" && typeof a === "string" && typeof b === "string") {
    return instant(a) === instant(b);
  }
  return isDeepStrictEqual(a, b);
}

/** A timestamp as milliseconds with what follows them, so that all twelve digits count. Undecidable text stays itself. */
export function instant(text: string): string {
  const [, whole = text, fraction = "", zone = ""] =
    /^(.*?:\d\d(?::\d\d)?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i.exec(text) ?? [];
  const seconds = Date.parse(`${whole}${zone}`);
  return Number.isNaN(seconds) ? text : `${seconds}.${fraction.replace(/0+$/, "")}`;
}
