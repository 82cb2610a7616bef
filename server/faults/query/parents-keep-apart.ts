import { withSiblingItems } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

/** Longer collections are put together from several places. */
const long = 20;

export const faults: FaultDefinitions = {
  "query/parents-keep-apart": {
    title: "The last two items of a long collection are another parent's",
    who: "A mock that reads a table by ranges of rows, and begins the next parent two rows early",
    apply: (honest) =>
      withSiblingItems(honest, (items, [other = []]) =>
        items.length < long ? items : [...items.slice(0, -2), ...other.slice(0, 2)],
      ),
  },
};
