import type { EnumType } from "../../specs/resource.ts";
import type { Instant } from "./instant.ts";

/** A member of an enumeration, by the name that stands in answers and its number. */
export interface EnumValue {
  readonly kind: "enum";
  readonly text: string;
  readonly number: number;
}

/** A calendar day, as `date()` gives it. */
export interface Day {
  readonly kind: "day";
  readonly text: string;
}

/** What an expression comes to. */
export type Value = null | boolean | number | string | Instant | EnumValue | Day;

/** The value of a condition: `null` when it is neither true nor false. */
export type Truth = boolean | null;

/** The value that member names, joined by commas for a flags type, stand for; `undefined` when one is unknown. */
export function enumValue(text: string, type: EnumType): EnumValue | undefined {
  let number = 0;
  const names = type.flags ? text.split(",") : [text];
  for (const name of names) {
    const value = type.members[name.trim()];
    if (value === undefined) return undefined;
    number += value;
  }
  return { kind: "enum", text, number };
}
