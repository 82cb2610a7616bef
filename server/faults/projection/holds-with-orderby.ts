import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$orderby has no effect next to $select",
  who: "A mock that handles the first option that it finds",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => (ex.options.select === undefined ? honest.orderItems(items, ex) : items),
  }),
};
