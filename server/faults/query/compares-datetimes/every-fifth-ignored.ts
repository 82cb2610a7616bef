import { everyNth } from "../../../behaviour/every-nth.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every fifth $filter has no effect",
  who: "A service of which one instance out of five is older",
  apply: (honest) => {
    const older = everyNth(5);
    return {
      ...honest,
      filterItems: (items, ex) =>
        ex.operation !== undefined && ex.options.filter !== undefined && older(ex)
          ? items
          : honest.filterItems(items, ex),
    };
  },
};
