import { withEarlierYear } from "../../behaviour/instants.ts";
import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Json } from "../../json.ts";

export const faults: FaultDefinitions = {
  "query/entity-agrees": {
    title: "A single entity has timestamps of an earlier year",
    who: "A mock with one file for the list and one for each entity, of which the first was brought up to date",
    apply: (honest) =>
      withItems(honest, (item, { operation }) =>
        operation?.returns.collection === false ? withEarlierYear(item) : item,
      ),
  },
  "query/entity-agrees/but-for-the-first": {
    title: "Each single entity but the one that was asked for first has timestamps of an earlier year",
    who: "A cache that was filled before an import, and mended for the one entity that somebody looked at",
    apply: (honest) => {
      let first: Json;
      return withItems(honest, (item, { operation }) => {
        if (operation?.returns.collection !== false) return item;
        first ??= item["id"];
        return item["id"] === first ? item : withEarlierYear(item);
      });
    },
  },
};
