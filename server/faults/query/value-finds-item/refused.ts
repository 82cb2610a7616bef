import { countConditions } from "../../../behaviour/count-conditions.ts";
import type { FaultDefinition } from "../../../fault.ts";
import { malformedFilter } from "../../../filter/malformed-filter.ts";

export const fault: FaultDefinition = {
  title: "A filter with more than three conditions is answered 400",
  who: "A gateway that limits the cost of a query",
  apply: (honest) => ({
    ...honest,
    filterItems: (items, ex) => {
      if (countConditions(ex) > 3) throw malformedFilter("too many conditions");
      return honest.filterItems(items, ex);
    },
  }),
};
