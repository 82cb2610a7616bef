import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Pages have one to five items, each another number",
  allowedBy: "Graph: the size of a page is the service's choice",
  group: "page-size",
  apply: (honest) => ({ ...honest, pageSize: (ex) => 1 + (((ex.options.offset ?? 0) * 7 + 3) % 5) }),
};
