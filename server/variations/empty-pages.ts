import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Pages have one item, and an empty page follows each that is not the last",
  allowedBy: "Graph: a page may be empty and still have a next link",
  group: "page-size",
  apply: (honest) => ({
    ...honest,
    pageSize: () => 1,
    pageOf: (items, ex) => {
      const { offset } = ex.options;
      if (offset !== undefined && offset < 0) return { items: [], next: -offset };
      const page = honest.pageOf(items, ex);
      return { ...page, next: page.next === undefined ? undefined : -page.next };
    },
    readSkipToken: (text) => (text.startsWith("-") ? -honest.readSkipToken(text.slice(1)) : honest.readSkipToken(text)),
    // A negative offset is that of the empty page before it.
    writeSkipToken: (offset) => (offset < 0 ? `-${honest.writeSkipToken(-offset)}` : honest.writeSkipToken(offset)),
  }),
};
