import { withFoundItems } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/transitive-reaches-further": {
    title: "Transitive lists leave out the last that they reach",
    who: "A mock that follows a relation for one step less than it goes on",
    apply: (honest) =>
      withFoundItems(honest, (items, { steps }) =>
        steps.at(-1)?.name.startsWith("transitive") === true ? items.slice(0, -1) : items,
      ),
  },
};
