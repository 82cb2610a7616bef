const duration = /^(-?)P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})(?:\.(\d{1,12}))?S)?)?$/;
const time = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,12}))?)?$/;
const second = 1_000_000_000_000n;

/** The length of an Edm.Duration in picoseconds; undefined for what is none. Source: OData ABNF, `durationValue`. */
export function durationOf(text: string): bigint | undefined {
  const [whole, sign, days = "0", hours = "0", minutes = "0", seconds = "0", fraction = ""] = duration.exec(text) ?? [];
  if (whole === undefined || /[PT]$/.test(whole)) return undefined;
  const all = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  const length = all * second + BigInt(fraction.padEnd(12, "0"));
  return sign === "-" ? -length : length;
}

/** An Edm.TimeOfDay in picoseconds since midnight; undefined for what is none. Source: OData ABNF, `timeOfDayValue`. */
export function timeOf(text: string): bigint | undefined {
  const [whole, hours = "0", minutes = "0", seconds = "0", fraction = ""] = time.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return ((BigInt(hours) * 60n + BigInt(minutes)) * 60n + BigInt(seconds)) * second + BigInt(fraction.padEnd(12, "0"));
}

/** How two lengths or times of day stand, in text; undefined where one is none. `read` is {@link durationOf} or {@link timeOf}. */
export function compareSpans(a: unknown, b: string, read: (text: string) => bigint | undefined): number | undefined {
  const [left, right] = [typeof a === "string" ? read(a) : undefined, read(b)];
  if (left === undefined || right === undefined) return undefined;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** An Edm.Duration of so many picoseconds, in seconds. */
export function printDuration(length: bigint): string {
  const positive = length < 0n ? -length : length;
  const fraction = String(positive % second)
    .padStart(12, "0")
    .replace(/0+$/, "");
  return `${length < 0n ? "-" : ""}PT${positive / second}${fraction === "" ? "" : `.${fraction}`}S`;
}
