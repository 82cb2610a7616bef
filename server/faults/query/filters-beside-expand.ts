import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$filter has no effect next to $expand",
  who: "A mock that handles expanded requests in a branch of their own",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) =>
      ex.operation === undefined || ex.options.expand === undefined ? honest.filterItems(items, ex) : items,
  }),
};
