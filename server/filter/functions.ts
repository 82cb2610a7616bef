import { instantOf, type Value } from "./value.ts";
import type { Kind } from "./match-types.ts";

type Name = Exclude<Kind["kind"], "enum" | "null" | "other">;

/** A function of `$filter`: what it takes, what it gives. It is never called with a null. */
export interface FilterFunction {
  readonly takes: readonly Name[];
  readonly gives: Name;
  run(...args: readonly Value[]): Value;
}

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");
const utc = (value: Value | undefined): Date =>
  new Date(
    typeof value === "object" && value?.kind === "instant" ? Number(value.picoseconds / 1_000_000_000n) : Number.NaN,
  );
const part = (read: (date: Date) => number): FilterFunction => ({
  takes: ["instant"],
  gives: "number",
  run: (a) => read(utc(a)),
});
const onText = (run: (a: string) => Value, gives: Name): FilterFunction => ({
  takes: ["text"],
  gives,
  run: (a) => run(text(a)),
});
const onTexts = (run: (a: string, b: string) => Value, gives: Name): FilterFunction => ({
  takes: ["text", "text"],
  gives,
  run: (a, b) => run(text(a), text(b)),
});

export const filterFunctions: ReadonlyMap<string, FilterFunction> = new Map<string, FilterFunction>([
  ["startswith", onTexts((a, b) => a.startsWith(b), "boolean")],
  ["endswith", onTexts((a, b) => a.endsWith(b), "boolean")],
  ["contains", onTexts((a, b) => a.includes(b), "boolean")],
  ["indexof", onTexts((a, b) => a.indexOf(b), "number")],
  ["concat", onTexts((a, b) => a + b, "text")],
  ["tolower", onText((a) => a.toLowerCase(), "text")],
  ["toupper", onText((a) => a.toUpperCase(), "text")],
  ["trim", onText((a) => a.trim(), "text")],
  ["length", onText((a) => a.length, "number")],
  ["year", part((date) => date.getUTCFullYear())],
  ["month", part((date) => date.getUTCMonth() + 1)],
  ["day", part((date) => date.getUTCDate())],
  ["hour", part((date) => date.getUTCHours())],
  ["minute", part((date) => date.getUTCMinutes())],
  ["second", part((date) => date.getUTCSeconds())],
  [
    "date",
    { takes: ["instant"], gives: "day", run: (a) => ({ kind: "day", text: utc(a).toISOString().slice(0, 10) }) },
  ],
  ["now", { takes: [], gives: "instant", run: () => instantOf(new Date().toISOString()) ?? null }],
]);
