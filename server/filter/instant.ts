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
