import { isDateTimeOffset } from "../../schemas/judge/formats.ts";

const form = /^(-?\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,12}))?(Z|[+-]\d\d:\d\d)$/i;
const picosecondsPerMillisecond = 1_000_000_000n;
const fractionDigits = 12;

const earliest = BigInt(Date.parse("0001-01-01T00:00:00Z")) * picosecondsPerMillisecond;
const end = BigInt(Date.parse("+010000-01-01T00:00:00Z")) * picosecondsPerMillisecond;

// The same few values are compared again and again.
const known = new Map<string, bigint | undefined>();
const mostKnown = 50_000;

/** The instant that an Edm.DateTimeOffset names, in picoseconds since 1970; undefined when the text is none. */
export function instantOf(text: string): bigint | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= mostKnown) known.clear();
  const instant = readInstant(text);
  known.set(text, instant);
  return instant;
}

function readInstant(text: string): bigint | undefined {
  // Of a day that no month has, Date.parse makes one of the next month.
  if (!isDateTimeOffset(text)) return undefined;
  const [, whole = "", fraction = "", zone = ""] = form.exec(text) ?? [];
  const milliseconds = Date.parse(`${whole}${zone}`);
  if (whole === "" || Number.isNaN(milliseconds)) return undefined;
  return BigInt(milliseconds) * picosecondsPerMillisecond + BigInt(fraction.padEnd(fractionDigits, "0"));
}

/** Orders two timestamps by the instants that they name; undefined when one of them is none. */
export function compareInstants(a: string, b: string): number | undefined {
  const [first, second] = [instantOf(a), instantOf(b)];
  if (first === undefined || second === undefined) return undefined;
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * The instant some steps away, in UTC, with as many digits; undefined outside of the years 1 to 9999, which not every
 * service can read. A step is the last digit that the text shows: what a service shows, it can tell apart.
 */
export function neighbour(text: string, steps: number): string | undefined {
  const [, , fraction = ""] = form.exec(text) ?? [];
  const instant = instantOf(text);
  if (instant === undefined) return undefined;
  const step = 10n ** BigInt(fractionDigits - fraction.length);
  const near = instant + BigInt(steps) * step;
  return near < earliest || near >= end ? undefined : printInstant(near, fraction.length);
}

/** The same instant as a clock shows it that is so many minutes ahead of UTC, with as many digits; undefined where it has no form of four-digit years. */
export function atOffset(text: string, minutes: number): string | undefined {
  const ahead = neighbour(text, 0);
  const instant = ahead === undefined ? undefined : instantOf(ahead);
  if (ahead === undefined || instant === undefined) return undefined;
  const local = instant + BigInt(minutes) * 60_000n * picosecondsPerMillisecond;
  if (local < earliest || local >= end) return undefined;
  const [, , fraction = ""] = form.exec(text) ?? [];
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const zone = `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
  return printInstant(local, fraction.length).replace(/Z$/, zone);
}

function printInstant(instant: bigint, digits: number): string {
  const second = 10n ** BigInt(fractionDigits);
  const rest = ((instant % second) + second) % second;
  const whole = new Date(Number((instant - rest) / picosecondsPerMillisecond)).toISOString().slice(0, 19);
  const fraction = rest.toString().padStart(fractionDigits, "0").slice(0, digits);
  return `${whole}${digits === 0 ? "" : `.${fraction}`}Z`;
}
