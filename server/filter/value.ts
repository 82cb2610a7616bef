import type { EnumType } from "../../specs/resource.ts";

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
export type Value = null | boolean | number | string | Instant | EnumValue | Day | Span;

/** A time of day, or a length of time. */
export interface Span {
  readonly kind: "span";
  readonly text: string;
  readonly milliseconds: number;
}

const clock = /^(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,3})?))?\d*$/;
const lapse = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Reads an Edm.TimeOfDay or an Edm.Duration; `undefined` when it is neither. */
export function spanOf(text: string): Span | undefined {
  const time = clock.exec(text);
  const parts = time === null ? lapse.exec(text)?.slice(1) : ["", "0", ...time.slice(1)];
  if (parts === undefined) return undefined;
  const [sign, days = "0", hours = "0", minutes = "0", seconds = "0"] = parts;
  const all = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return { kind: "span", text, milliseconds: Math.round(all * 1000) * (sign === "-" ? -1 : 1) };
}

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

/** A point in time with all of its digits. */
export interface Instant {
  readonly kind: "instant";
  readonly text: string;
  readonly picoseconds: bigint;
}

const form = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,12}))?)?(Z|[+-]\d\d:\d\d)$/i;
const known = new Map<string, Instant | undefined>();

/** Reads an Edm.DateTimeOffset; `undefined` when it is none. */
export function instantOf(text: string): Instant | undefined {
  if (known.has(text)) return known.get(text);
  const instant = read(text);
  if (known.size > 50_000) known.clear();
  known.set(text, instant);
  return instant;
}

function read(text: string): Instant | undefined {
  const [, day, hours, minutes, seconds = "00", fraction = "", zone = "Z"] = form.exec(text) ?? [];
  // The whole second goes through Date, which knows calendars; the fraction would lose digits there.
  const milliseconds = Date.parse(`${day}T${hours}:${minutes}:${seconds}${zone.toUpperCase()}`);
  if (day === undefined || Number.isNaN(milliseconds)) return undefined;
  return {
    kind: "instant",
    text,
    picoseconds: BigInt(milliseconds) * 1_000_000_000n + BigInt(fraction.padEnd(12, "0")),
  };
}

export function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

export function or(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
}

export function not(a: Truth): Truth {
  return a === null ? null : !a;
}
