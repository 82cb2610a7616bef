import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Items stand in another order",
  allowedBy: "No order is documented without $orderby",
  group: "stored-order",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => (ex.options.orderby === undefined ? items.toReversed() : honest.orderItems(items, ex)),
  }),
};
