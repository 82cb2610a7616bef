import { timesAsked } from "../../behaviour/times-asked.ts";
import { withFoundItems } from "../../behaviour/with-found-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every second answer to a request lacks the last item",
  who: "A service with two replicas, one of which lags behind",
  apply: (honest) => {
    const times = timesAsked();
    return withFoundItems(honest, (items, _, ex) => (times(ex) % 2 === 0 ? items.slice(0, -1) : items));
  },
};
