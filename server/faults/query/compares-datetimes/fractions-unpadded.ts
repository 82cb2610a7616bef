import { withInstantOrder } from "../../../behaviour/with-instant-order.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { Instant } from "../../../filter/instant.ts";

/** The fraction as a whole number: `.5` comes to 5, and `.123` to 123. */
function ticksOf({ text, picoseconds }: Instant): bigint {
  const ticks = /\.(\d+)/.exec(text)?.[1] ?? "0";
  return (picoseconds / 1_000_000_000_000n) * 1_000_000_000_000n + BigInt(ticks);
}

export const fault: FaultDefinition = {
  title: "In filters the fraction of a second is read as a whole number",
  who: "A hand-written parser that reads the digits behind the point with parseInt",
  apply: (honest) => withInstantOrder(honest, (left, right) => Number(ticksOf(left) - ticksOf(right))),
};
