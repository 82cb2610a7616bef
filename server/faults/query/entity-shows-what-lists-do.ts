import { withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/entity-shows-what-lists-do": {
    title: "A single entity comes without the last of its members that has a value",
    who: "A service whose serializer of single entities was written before a member was added",
    apply: (honest) =>
      withWholeItems(honest, (item, { operation }) => {
        if (operation?.returns.collection !== false) return item;
        const last = Object.keys(item).findLast((name) => name !== "id" && !name.includes("@") && item[name] !== null);
        return Object.fromEntries(Object.entries(item).filter(([name]) => name !== last));
      }),
  },
  "query/entity-shows-what-lists-do/other-tag": {
    title: "A single entity has another tag than in its list",
    who: "A service that makes tags of what it sends in place of what it keeps",
    apply: (honest) => ({
      ...honest,
      finishItem: (json, entity, ex) => ({
        ...honest.finishItem(json, entity, ex),
        "@odata.etag": ex.operation?.returns.collection === false ? 'W/"2"' : 'W/"1"',
      }),
    }),
  },
};
