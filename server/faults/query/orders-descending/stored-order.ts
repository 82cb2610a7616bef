import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With desc items come in the reverse of the stored order",
  who: "A mock that reverses instead of sorting",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => {
      const [first] = ex.options.orderby ?? [];
      return ex.operation !== undefined && first?.descending === true
        ? items.toReversed()
        : honest.orderItems(items, ex);
    },
  }),
};
