import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Pages have one item",
  allowedBy: "Graph: the size of a page is the service's choice",
  group: "page-size",
  apply: (honest) => ({ ...honest, pageSize: () => 1 }),
};
