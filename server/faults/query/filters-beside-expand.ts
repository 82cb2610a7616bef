import { expands } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/filters-beside-expand": {
    title: "$filter has no effect next to $expand",
    who: "A mock that handles expanded requests in a branch of their own",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) =>
        ex.operation === undefined || ex.options.expand === undefined ? honest.filterItems(items, ex) : items,
    }),
  },
  "query/filters-beside-expand/one-per-subject": {
    title: "Next to $expand=subject a filter finds one item of each subject",
    who: "A mock whose join groups its rows by the joined key",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        const kept = honest.filterItems(items, ex);
        if (ex.options.filter === undefined || !expands(ex, "subject")) return kept;
        return [...new Map(kept.map((item) => [item.links["subject"], item])).values()];
      },
    }),
  },
};
