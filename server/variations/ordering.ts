import { shuffled } from "../behaviour/ordering.ts";
import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  "stored-order-reversed": {
    title: "Items stand in another order",
    allowedBy: "No order is documented without $orderby",
    group: "stored-order",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => (ex.options.orderby === undefined ? items.toReversed() : honest.orderItems(items, ex)),
    }),
  },
  "stored-order-shuffled": {
    title: "Without $orderby items come in another order each time",
    allowedBy: "No order is documented without $orderby",
    group: "stored-order",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => {
        // Where a link leads on, from a page or from an expansion, what came before it stays before it.
        const isLinked = ex.options.offset !== undefined || /expand=/i.test(ex.request.query);
        return ex.options.orderby === undefined && !isLinked && items.length <= ex.stages.pageSize(ex)
          ? shuffled(items, ex.request.number)
          : honest.orderItems(items, ex);
      },
    }),
  },
  "ties-reversed": {
    title: "Items that tie in $orderby stand in reversed order",
    allowedBy: "OData: the order of ties is the service's choice",
    group: "ties",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => honest.orderItems(ex.options.orderby === undefined ? items : items.toReversed(), ex),
    }),
  },
  "ties-shuffled": {
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
  },
};
