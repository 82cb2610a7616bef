import { withItems, withWholeItems } from "../../behaviour/items.ts";
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
  "query/entity-shows-what-lists-do/other-tag": {
    title: "A single entity has another tag than in its list",
    who: "A service that makes tags of what it sends in place of what it keeps",
    apply: (honest) =>
      withItems(honest, (item, { operation }) => ({
        ...item,
        "@odata.etag": operation?.returns.collection === false ? 'W/"2"' : 'W/"1"',
      })),
  },
};
