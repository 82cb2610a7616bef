import { withFoundItems } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/transitive-reaches-further": {
    title: "Transitive lists leave out one that they reach",
    who: "A mock that follows a relation from all but one",
    apply: (honest) =>
      withFoundItems(honest, (items, { steps }) =>
        steps.at(-1)?.name.startsWith("transitive") === true ? items.slice(1) : items,
      ),
  },
};
