import type { Entity } from "../data/entity.ts";
import type { Behaviour } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Instant, Value } from "../filter/value.ts";
import { withValueComparison } from "./comparisons.ts";
import { withStoredItems } from "./store.ts";

/** The members of a taskProcessingResult that are points in time. */
export const instantMembers = ["createdDateTime", "startedDateTime", "completedDateTime"] as const;

const second = 1_000_000_000_000n;

/** A point in time without its fraction of a second; any other value as it is. */
export function toTheSecond(value: Value): Value {
  return typeof value === "object" && value?.kind === "instant"
    ? { ...value, picoseconds: value.picoseconds - (value.picoseconds % second) }
    : value;
}

const form = /^(.*T\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/;

/** A timestamp with other digits after the second; empty ones leave no point behind. */
export function changeFraction(timestamp: string, change: (digits: string) => string): string {
  const [, whole, digits = "", zone = ""] = form.exec(timestamp) ?? [];
  if (whole === undefined) return timestamp;
  const changed = change(digits);
  return `${whole}${changed === "" ? "" : `.${changed}`}${zone}`;
}

/** A behaviour whose store holds other timestamps, whatever is asked for: a list and its entities agree. */
export function withStoredInstants(before: Behaviour, change: (text: string) => string): Behaviour {
  const stored = (item: Entity): Entity => {
    const times = Object.entries(item.values).flatMap(([name, text]) =>
      typeof text === "string" && form.test(text) ? [[name, change(text)] as const] : [],
    );
    return { ...item, values: { ...item.values, ...Object.fromEntries(times) } };
  };
  return withStoredItems(before, stored, () => true);
}

/** A behaviour whose store holds timestamps with so many digits after the second, the last of them from `filler`. */
export function withFractionDigits(before: Behaviour, count: number, filler = "0".repeat(12)): Behaviour {
  return withStoredInstants(before, (text) =>
    changeFraction(text, (digits) => (digits + filler.slice(digits.length)).slice(0, count)),
  );
}

/** A behaviour whose filters compare points in time in their own way; `$orderby` is left alone. */
export function withInstantOrder(before: Behaviour, order: (left: Instant, right: Instant) => number): Behaviour {
  const changed = { ...before, compareInstants: order };
  return withValueComparison(before, instantMembers, ({ operator, left, right }, ex) =>
    before.compare(operator, left, right, { ...ex, stages: changed }),
  );
}

const timestamp = /^20\d\d-(?=\d\d-\d\dT)/;

/** An item with all its timestamps in another year. */
export function withEarlierYear(item: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === "string" && timestamp.test(value) ? value.replace(timestamp, "2001-") : value,
    ]),
  );
}
