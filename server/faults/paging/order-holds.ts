import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Each page is ordered by itself",
  who: "A mock that sorts what it has cut out",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => (ex.operation === undefined ? honest.orderItems(items, ex) : items),
    pageOf: (items, ex) => {
      const page = honest.pageOf(items, ex);
      return ex.operation === undefined ? page : { ...page, items: honest.orderItems(page.items, ex) };
    },
  }),
};
