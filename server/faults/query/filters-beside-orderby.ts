import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$filter has no effect next to $orderby",
  who: "A mock that sorts its whole store afresh",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) =>
      ex.operation === undefined || ex.options.orderby === undefined ? honest.filterItems(items, ex) : items,
  }),
};
