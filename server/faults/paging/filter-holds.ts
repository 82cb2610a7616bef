import { withOptions, withoutOptionOnLaterPages, withoutOptions } from "../../behaviour/options.ts";
import { withoutOptionInLink, withPages } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/filter-holds": {
    title: "$filter goes for the first page only",
    who: "A mock whose page tokens are positions in the whole collection",
    apply: (honest) => withoutOptionOnLaterPages(honest, "filter"),
  },
  "paging/filter-holds/filtered-after-cutting": {
    title: "$filter is applied to the first page of the whole collection",
    who: "A mock that filters what it has cut out",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) =>
        ex.operation === undefined || ex.options.filter === undefined
          ? honest.filterItems(items, ex)
          : honest.filterItems(items.slice(0, ex.stages.pageSize(ex)), ex),
    }),
  },
  "paging/filter-holds/not-in-link": {
    title: "The next link lacks $filter",
    who: "A mock that puts the options together again and forgets one",
    apply: (honest) => withoutOptionInLink(honest, "filter"),
  },
  "paging/filter-holds/third-page": {
    title: "$filter goes for the first two pages only",
    who: "A mock that makes the link of the first page with care, and the others by counting on",
    apply: (honest) =>
      withOptions(honest, (options, ex) =>
        (options.offset ?? 0) > ex.stages.pageSize(ex) ? withoutOptions({ ...ex, options }, "filter").options : options,
      ),
  },
  "paging/filter-holds/unlinked": {
    title: "Next to $filter there is no next link",
    who: "A mock that counts the pages of the whole collection against the items found",
    apply: (honest) =>
      withPages(honest, (page, _, ex) => (ex.options.filter === undefined ? page : { ...page, next: undefined })),
  },
};
