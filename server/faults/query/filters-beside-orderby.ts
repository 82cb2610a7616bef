import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/filters-beside-orderby": {
    title: "$filter has no effect next to $orderby",
    who: "A mock that sorts its whole store afresh",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) =>
        ex.operation === undefined || ex.options.orderby === undefined ? honest.filterItems(items, ex) : items,
    }),
  },
  "query/filters-beside-orderby/places-kept": {
    title: "Next to $orderby a filter keeps the places of its matches, not the matches",
    who: "A mock that works out a mask of the items and sorts before it applies it",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) =>
        ex.operation === undefined || ex.options.orderby === undefined ? honest.filterItems(items, ex) : items,
      orderItems: (items, ex) => {
        const ordered = honest.orderItems(items, ex);
        if (ex.operation === undefined || ex.options.orderby === undefined) return ordered;
        const matches = new Set(honest.filterItems(items, ex));
        const mask = items.map((item) => matches.has(item));
        return ordered.filter((_, place) => mask[place]);
      },
    }),
  },
};
