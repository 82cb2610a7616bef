import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$filter has no effect next to $select",
  who: "A mock that handles the first option that it finds",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) => (ex.options.select === undefined ? honest.filterItems(items, ex) : items),
  }),
};
