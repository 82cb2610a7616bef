import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

const timestamp = /^20\d\d-(?=\d\d-\d\dT)/;

export const faults: FaultDefinitions = {
  "query/entity-agrees": {
    title: "A single entity has timestamps of an earlier year",
    who: "A mock with one file for the list and one for each entity, of which the first was brought up to date",
    apply: (honest) =>
      withItems(honest, (item, { operation }) =>
        operation?.returns.collection === false
          ? Object.fromEntries(
              Object.entries(item).map(([name, value]) => [
                name,
                typeof value === "string" && timestamp.test(value) ? value.replace(timestamp, "2001-") : value,
              ]),
            )
          : item,
      ),
  },
};
