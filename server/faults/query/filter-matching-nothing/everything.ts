import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A filter without a match is answered with all items",
  who: "A gateway that takes an empty result for a filter that failed",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) => {
      const found = honest.filterItems(items, ex);
      return found.length === 0 && ex.operation !== undefined ? items : found;
    },
  }),
};
