import { withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/entity-shows-what-lists-do": {
    title: "A single entity comes without the members that are null",
    who: "A service that writes single entities with a serializer of its own",
    apply: (honest) =>
      withWholeItems(honest, (item, { operation }) =>
        operation?.returns.collection === false
          ? Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))
          : item,
      ),
  },
};
