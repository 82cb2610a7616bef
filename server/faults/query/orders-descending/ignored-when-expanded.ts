import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$orderby has no effect next to $expand",
  who: "A mock whose join gives rows in its own order",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) =>
      ex.operation !== undefined && ex.options.expand !== undefined ? items : honest.orderItems(items, ex),
  }),
};
