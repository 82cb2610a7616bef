import { restOf, withExpandedPages } from "../behaviour/expansions.ts";
import { withPages } from "../behaviour/collections.ts";
import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  "expanded-in-pages": {
    title: "Of an expanded collection one entity stands inline, and a link leads to the rest",
    allowedBy: "OData JSON: an expanded collection may have a next link of its own",
    apply: (honest) => withExpandedPages(honest, restOf),
  },
  "page-size-1": {
    title: "Pages have one item",
    allowedBy: "Graph: the size of a page is the service's choice",
    group: "page-size",
    apply: (honest) => ({ ...honest, pageSize: () => 1 }),
  },
  "page-size-1000": {
    title: "Pages have a thousand items",
    allowedBy: "Graph: the size of a page is the service's choice",
    group: "page-size",
    apply: (honest) => ({
      ...honest,
      // Where $top is given it may be the size of a page.
      pageSize: (ex) =>
        ex.options.top !== undefined || honest.pageSize(ex) < ex.world.pageSize ? honest.pageSize(ex) : 1000,
    }),
  },
  "page-size-2": {
    title: "Pages have two items",
    allowedBy: "Graph: the size of a page is the service's choice",
    group: "page-size",
    apply: (honest) => ({
      ...honest,
      pageSize: () => 2,
    }),
  },
  "page-size-3-when-ordered": {
    title: "Pages have three items when there is an $orderby",
    allowedBy: "Graph: the size of a page is the service's choice",
    group: "page-size",
    apply: (honest) => ({ ...honest, pageSize: (ex) => (ex.options.orderby === undefined ? honest.pageSize(ex) : 3) }),
  },
  "uneven-pages": {
    title: "Pages have one to five items, each another number",
    allowedBy: "Graph: the size of a page is the service's choice",
    group: "page-size",
    apply: (honest) => ({ ...honest, pageSize: (ex) => 1 + (((ex.options.offset ?? 0) * 7 + 3) % 5) }),
  },
  "empty-first-page": {
    title: "The first page of every collection is empty",
    allowedBy: "Graph: a page may be empty and still have a next link",
    group: "empty-page",
    apply: (honest) => ({
      ...honest,
      pageOf: (items, ex) => (ex.options.offset === undefined ? { items: [], next: 0 } : honest.pageOf(items, ex)),
    }),
  },
  "empty-last-page": {
    title: "Behind the last items comes an empty page",
    allowedBy: "Graph: a page may be empty, and the page before it has a next link",
    group: "empty-page",
    apply: (honest) =>
      withPages(honest, (page, items) => ({
        ...page,
        next: page.next ?? (page.items.length > 0 ? items.length : undefined),
      })),
  },
  "empty-pages": {
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
      readSkipToken: (text) =>
        text.startsWith("-") ? -honest.readSkipToken(text.slice(1)) : honest.readSkipToken(text),
      // A negative offset is that of the empty page before it.
      writeSkipToken: (offset) => (offset < 0 ? `-${honest.writeSkipToken(-offset)}` : honest.writeSkipToken(offset)),
    }),
  },
  "count-unasked": {
    title: "Collections have @odata.count",
    allowedBy: "Graph: most documented counts came without being asked for",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => ({ ...honest.limitsOf(ex), count: true }),
    }),
  },
};
