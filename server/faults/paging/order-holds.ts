import { withOptions, withoutOptionOnLaterPages, withoutOptions } from "../../behaviour/options.ts";
import { withoutOptionInLink, withPages } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/order-holds": {
    title: "Each page is ordered by itself",
    who: "A mock that sorts what it has cut out",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => (ex.operation === undefined ? honest.orderItems(items, ex) : items),
      pageOf: (items, ex) => {
        const page = honest.pageOf(items, ex);
        return ex.operation === undefined ? page : { ...page, items: honest.orderItems(page.items, ex) };
      },
    }),
  },
  "paging/order-holds/direction-lost": {
    title: "On later pages desc is taken for asc",
    who: "A mock whose page tokens remember the key and not the direction",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) => {
        const options = honest.readOptions(pairs, target, ex);
        const { offset, orderby } = options;
        return ex.operation === undefined || offset === undefined || orderby === undefined
          ? options
          : { ...options, orderby: orderby.map((key) => ({ ...key, descending: false })) };
      },
    }),
  },
  "paging/order-holds/first-page-only": {
    title: "$orderby goes for the first page only",
    who: "A mock whose page tokens are positions in the whole collection",
    apply: (honest) => withoutOptionOnLaterPages(honest, "orderby"),
  },
  "paging/order-holds/last-two-swapped": {
    title: "With $orderby the last two pages change places",
    who: "A gateway that asks for pages at the same time and takes them as they come",
    apply: (honest) =>
      withPages(honest, (page, items, ex) => {
        const start = ex.options.offset ?? 0;
        const size = ex.stages.pageSize(ex);
        if (ex.options.orderby === undefined || items.length <= 2 * size) return page;
        const other = start === size ? 2 * size : start === 2 * size ? size : start;
        return { ...page, items: items.slice(other, other + size) };
      }),
  },
  "paging/order-holds/later-pages-reversed": {
    title: "Items of later pages stand backwards",
    who: "A mock that reads later pages from the end of its index",
    apply: (honest) =>
      withPages(honest, (page, _, ex) =>
        ex.options.orderby === undefined || (ex.options.offset ?? 0) === 0
          ? page
          : { ...page, items: [...page.items].reverse() },
      ),
  },
  "paging/order-holds/not-in-link": {
    title: "The next link lacks $orderby",
    who: "A mock that puts the options together again and forgets one",
    apply: (honest) => withoutOptionInLink(honest, "orderby"),
  },
  "paging/order-holds/third-page": {
    title: "$orderby goes for the first two pages only",
    who: "A mock that makes the link of the first page with care, and the others by counting on",
    apply: (honest) =>
      withOptions(honest, (options, ex) =>
        (options.offset ?? 0) > ex.stages.pageSize(ex)
          ? withoutOptions({ ...ex, options }, "orderby").options
          : options,
      ),
  },
};
