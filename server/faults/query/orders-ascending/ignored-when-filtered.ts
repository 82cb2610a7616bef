import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$orderby has no effect next to $filter",
  who: "A gateway that answers filters from a search index, in the order of relevance",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) =>
      ex.operation !== undefined && ex.options.filter !== undefined ? items : honest.orderItems(items, ex),
  }),
};
