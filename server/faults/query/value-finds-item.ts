import { countConditions } from "../../behaviour/count-conditions.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A filter with more than three conditions matches nothing",
  who: "A gateway that forwards three conditions, and fails silently on more",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) => (countConditions(ex) > 3 ? [] : honest.filterItems(items, ex)),
  }),
};
