import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$filter is applied to the first page of the whole collection",
  who: "A mock that filters what it has cut out",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) =>
      ex.operation === undefined || ex.options.filter === undefined
        ? honest.filterItems(items, ex)
        : honest.filterItems(items.slice(0, ex.stages.pageSize(ex)), ex),
  }),
};
