// Beyond these, JSON numbers are not what the service wrote.
const exact = BigInt(Number.MAX_SAFE_INTEGER);
const form = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** A decimal number as an integer and how many of its last digits stand behind the point. */
interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * How two numbers stand: negative, zero or positive. Numbers may be texts, as Int64 and Decimal are where a client asks for
 * it. Undefined where one is no number, or is too large to have come through JSON as it was.
 */
export function compareNumbers(a: unknown, b: unknown): number | undefined {
  const [left, right] = [scaled(a), scaled(b)];
  if (left === undefined || right === undefined) return undefined;
  const scale = Math.max(left.scale, right.scale);
  const difference = raised(left, scale) - raised(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether two numbers are so close that a service that stores fractions in binary may take one for the other. */
export function areClose(a: unknown, b: unknown): boolean {
  const [left, right] = [Number(a), Number(b)];
  if (Number.isInteger(left) && Number.isInteger(right)) return left === right;
  return Math.abs(left - right) <= 1e-6 * Math.max(Math.abs(left), Math.abs(right));
}

function scaled(value: unknown): Scaled | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  const [, sign = "", whole, fraction = "", exponent = "0"] = form.exec(String(value)) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  if (typeof value === "number" && (digits > exact || digits < -exact)) return undefined;
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function raised({ digits, scale }: Scaled, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}
