import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The first match of a filter is left out",
  who: "A mock that counts from one where its store counts from zero",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) => (ex.options.filter === undefined ? items : honest.filterItems(items, ex).slice(1)),
  }),
};
