import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A filter finds the first match only",
  who: "A mock that searches with find where it means filter",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) => {
      const found = honest.filterItems(items, ex);
      return ex.operation === undefined || ex.options.filter === undefined ? found : found.slice(0, 1);
    },
  }),
};
