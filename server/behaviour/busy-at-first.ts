import { type Refusal, Refused } from "../refusal.ts";
import type { Behaviour } from "./behaviour.ts";
import { timesAsked } from "./times-asked.ts";

/**
 * A behaviour that is too busy for some addresses when they are asked for the first time. `chosen` sees how many addresses
 * there were so far, this one included.
 */
export function busyAtFirst(
  before: Behaviour,
  chosen: (addresses: number) => boolean,
  refusal: () => Refusal,
): Behaviour {
  const times = timesAsked();
  let addresses = 0;
  return {
    ...before,
    produce: (ex) => {
      if (times(ex) === 1 && chosen(++addresses)) throw new Refused(refusal());
      return before.produce(ex);
    },
  };
}
