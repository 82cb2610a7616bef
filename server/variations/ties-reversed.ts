import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Items that tie in $orderby stand in reversed order",
  allowedBy: "OData: the order of ties is the service's choice",
  group: "ties",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => honest.orderItems(ex.options.orderby === undefined ? items : items.toReversed(), ex),
  }),
};
