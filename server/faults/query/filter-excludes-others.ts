import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A filter that matches anything returns everything",
  who: "A mock that asks whether the collection has a match, not which items match",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) => (honest.filterItems(items, ex).length === 0 ? [] : items),
  }),
};
