import type { Value } from "../filter/value.ts";

const second = 1_000_000_000_000n;

/** A point in time without its fraction of a second; any other value as it is. */
export function toTheSecond(value: Value): Value {
  return typeof value === "object" && value?.kind === "instant"
    ? { ...value, picoseconds: value.picoseconds - (value.picoseconds % second) }
    : value;
}
