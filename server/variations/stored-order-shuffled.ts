import { shuffled } from "../behaviour/shuffled.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Without $orderby items come in another order each time",
  allowedBy: "No order is documented without $orderby",
  group: "stored-order",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) =>
      ex.options.orderby === undefined && items.length <= ex.stages.pageSize(ex)
        ? shuffled(items, ex.request.number)
        : honest.orderItems(items, ex),
  }),
};
