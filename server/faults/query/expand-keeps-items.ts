import { expands } from "../../behaviour/expands.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$expand=subject gives one item of each subject",
  who: "A mock whose join groups its rows by the joined key",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => {
      const ordered = honest.orderItems(items, ex);
      return expands(ex, "subject")
        ? [...new Map(ordered.map((item) => [item.links["subject"], item])).values()]
        : ordered;
    },
  }),
};
