import type { FaultDefinition } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

export const fault: FaultDefinition = {
  title: "A filter without a match is answered 404",
  who: "A mock author who takes an empty result for a missing resource",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) => {
      const kept = honest.filterItems(items, ex);
      if (ex.options.filter === undefined || kept.length > 0) return kept;
      throw new Refused({
        reason: "unknown-key",
        status: 404,
        code: "ResourceNotFound",
        message: "No item matches the filter.",
      });
    },
  }),
};
