import { timesAsked } from "../../../behaviour/times-asked.ts";
import { withFoundItems } from "../../../behaviour/with-found-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items come from one of two halves in turn",
  who: "A load balancer in front of two stores that were never joined",
  apply: (honest) => {
    const times = timesAsked();
    return withFoundItems(honest, (items, _, ex) => {
      const half = times(ex) % 2;
      return items.filter((_item, index) => index % 2 === half);
    });
  },
};
