import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The first page of every collection is empty",
  allowedBy: "Graph: a page may be empty and still have a next link",
  group: "empty-page",
  apply: (honest) => ({
    ...honest,
    pageOf: (items, ex) => (ex.options.offset === undefined ? { items: [], next: 0 } : honest.pageOf(items, ex)),
  }),
};
