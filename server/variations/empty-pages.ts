import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Pages have one item, and every other page has none",
  allowedBy: "Graph: a page may be empty and still have a next link",
  apply: (honest) => ({
    ...honest,
    pageOf: (items, ex) => {
      const offset = ex.options.offset ?? 0;
      const index = Math.floor(offset / 2);
      if (offset % 2 === 1) return { items: [], next: index + 1 < items.length ? offset + 1 : undefined };
      return { items: items.slice(index, index + 1), next: index < items.length ? offset + 1 : undefined };
    },
  }),
};
