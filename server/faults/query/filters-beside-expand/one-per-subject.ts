import { expands } from "../../../behaviour/expands.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
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
};
