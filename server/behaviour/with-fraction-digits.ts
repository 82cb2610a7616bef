import type { Behaviour } from "./behaviour.ts";
import { changeFraction } from "./change-fraction.ts";
import { withStoredInstants } from "./with-stored-instants.ts";

/** A behaviour whose store holds timestamps with so many digits after the second. */
export function withFractionDigits(before: Behaviour, count: number): Behaviour {
  return withStoredInstants(before, (text) =>
    changeFraction(text, (digits) => digits.padEnd(count, "0").slice(0, count)),
  );
}
