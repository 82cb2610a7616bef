import { timesAsked } from "../../../behaviour/times-asked.ts";
import { withFoundItems } from "../../../behaviour/with-found-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A collection is shorter by an item each time that it is read",
  who: "A mock that takes its fixtures from a queue",
  apply: (honest) => {
    const asked = timesAsked();
    return withFoundItems(honest, (items, _, ex) => (ex.request.query === "" ? items.slice(asked(ex) - 1) : items));
  },
};
