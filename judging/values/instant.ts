import { isDateTimeOffset } from "../../schemas/judge/formats.ts";

const form = /^(-?\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,12}))?(Z|[+-]\d\d:\d\d)$/i;
const picosecondsPerMillisecond = 1_000_000_000n;
const fractionDigits = 12;
const second = 10n ** BigInt(fractionDigits);

/** Services tell apart 100 ns at the best. In picoseconds. */
const finest = 100_000n;
const units = [
  86_400n * second,
  60n * second,
  ...Array.from({ length: 8 }, (_, digits) => second / 10n ** BigInt(digits)),
];

const earliest = BigInt(Date.parse("0001-01-01T00:00:00Z")) * picosecondsPerMillisecond;
const end = BigInt(Date.parse("+010000-01-01T00:00:00Z")) * picosecondsPerMillisecond;

// The same few values are compared again and again.
const known = new Map<string, bigint | undefined>();
const mostKnown = 50_000;

/** The instant that an Edm.DateTimeOffset names, in picoseconds since 1970; undefined when the text is none. */
export function instantOf(text: string): bigint | undefined {
  const before = known.get(text);
  if (before !== undefined || known.has(text)) return before;
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

/**
 * Orders two timestamps by the instants that they name; undefined when one of them is none, or when they are nearer to each
 * other than services tell apart.
 */
export function compareInstants(a: string, b: string): number | undefined {
  const [first, last] = [instantOf(a), instantOf(b)];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return 0;
  if (isNear(first, last)) return undefined;
  return first < last ? -1 : 1;
}

/** Whether two timestamps name one instant, as far as services tell instants apart. */
export function sameInstant(a: string, b: string): boolean {
  const [first, last] = [instantOf(a), instantOf(b)];
  return first !== undefined && last !== undefined && isNear(first, last);
}

function isNear(a: bigint, b: bigint): boolean {
  return a - b < finest && b - a < finest;
}

/**
 * The coarsest of day, minute, second and its decimal parts of which all timestamps are multiples, in picoseconds; 100 ns at
 * the least. A service may store no more than that.
 */
export function precisionOf(texts: readonly string[]): bigint {
  const instants = texts.map(instantOf).filter((instant) => instant !== undefined);
  return units.find((unit) => instants.every((instant) => instant % unit === 0n)) ?? finest;
}

/** What the last digit that a timestamp shows stands for, in picoseconds; 100 ns at the least. */
export function shownPrecision(text: string): bigint {
  const [, , fraction = ""] = form.exec(text) ?? [];
  return shownBy[fraction.length] ?? finest;
}

/** By how many digits stand behind the seconds. */
const shownBy = Array.from({ length: fractionDigits + 1 }, (_, digits) => {
  const shown = 10n ** BigInt(fractionDigits - digits);
  return shown < finest ? finest : shown;
});

/** Whether an instant may be that of a timestamp whose further digits are not shown, and is not the one that it shows. */
export function mayBeHiddenIn(shown: string, instant: string): boolean {
  const [from, at] = [instantOf(shown), instantOf(instant)];
  if (from === undefined) return true;
  if (at === undefined) return false;
  const next = from + shownPrecision(shown);
  return next >= end || (from < at && !isNear(from, at) && at < next && !isNear(at, next));
}

/**
 * The instant some steps of so many picoseconds away, in UTC, with as many digits as the text and the step have; undefined
 * outside of the years 1 to 9999, which not every service can read.
 */
export function neighbour(text: string, steps: number, step: bigint): string | undefined {
  const [, , fraction = ""] = form.exec(text) ?? [];
  const instant = instantOf(text);
  if (instant === undefined) return undefined;
  const near = instant + BigInt(steps) * step;
  const digits = steps === 0 ? 0 : units.findIndex((unit) => step % unit === 0n) - units.indexOf(second);
  return near < earliest || near >= end ? undefined : printInstant(near, Math.max(fraction.length, digits));
}

/** The same instant as a clock shows it that is so many minutes ahead of UTC, with as many digits; undefined where it has no form of four-digit years. */
export function atOffset(text: string, minutes: number): string | undefined {
  const ahead = neighbour(text, 0, second);
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
  const rest = ((instant % second) + second) % second;
  const whole = new Date(Number((instant - rest) / picosecondsPerMillisecond)).toISOString().slice(0, 19);
  const fraction = rest.toString().padStart(fractionDigits, "0").slice(0, digits);
  return `${whole}${digits === 0 ? "" : `.${fraction}`}Z`;
}
