import { cut } from "../cut.ts";

const longest = 20_000;

// The beginning of a longer text, and how much of it is missing.
function bounded(text: string): string {
  if (text.length <= longest) return text;
  const shown = cut(text, longest);
  const left = text.length - shown.length + 1;
  return `${shown} (${left.toLocaleString("en")} more characters; the JSON report has them)`;
}

/** A value with each text in it bounded, and everything else as it is. */
export function boundedWithin<T>(value: T): T {
  return within(value) as T;
}

function within(value: unknown): unknown {
  if (typeof value === "string") return bounded(value);
  if (Array.isArray(value)) return value.map(within);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [bounded(key), within(member)]));
}
