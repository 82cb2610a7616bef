import type { Headers } from "../answer.ts";
import type { Behaviour } from "./behaviour.ts";
import { busyAtFirst } from "./busy-at-first.ts";

/** A behaviour that answers some addresses 429 when they are asked for the first time, with headers that say for how long. */
export function throttledAtFirst(
  before: Behaviour,
  chosen: (addresses: number) => boolean,
  headers: () => Headers,
): Behaviour {
  return busyAtFirst(before, chosen, () => ({
    reason: "busy",
    status: 429,
    code: "TooManyRequests",
    message: "Too many requests.",
    headers: headers(),
  }));
}
