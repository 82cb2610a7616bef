import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Pages have three items when there is an $orderby",
  allowedBy: "Graph: the size of a page is the service's choice",
  group: "page-size",
  apply: (honest) => ({ ...honest, pageSize: (ex) => (ex.options.orderby === undefined ? honest.pageSize(ex) : 3) }),
};
