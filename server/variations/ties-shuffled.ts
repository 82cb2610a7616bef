import { shuffled } from "../behaviour/shuffled.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Items that tie in $orderby come in another order each time",
  allowedBy: "OData: the order of ties is the service's choice",
  group: "ties",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) =>
      honest.orderItems(
        ex.options.orderby !== undefined && items.length <= ex.stages.pageSize(ex)
          ? shuffled(items, ex.request.number)
          : items,
        ex,
      ),
  }),
};
