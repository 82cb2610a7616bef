import { withPages } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/repeats-no-item": {
    title: "A page starts with the last item of the page before",
    who: "A mock whose position is the last item shown, and whose comparison is ge",
    apply: (honest) =>
      withPages(honest, (page, items, ex) => {
        const start = ex.options.offset ?? 0;
        return start === 0 ? page : { ...page, items: [...items.slice(start - 1, start), ...page.items] };
      }),
  },
  "paging/repeats-no-item/boundary-when-ordered": {
    title: "Next to $orderby a page starts with the last item of the page before",
    who: "A mock that continues from the last value that it has shown, that value included",
    apply: (honest) =>
      withPages(honest, (page, items, ex) => {
        const start = ex.options.offset ?? 0;
        return start === 0 || ex.options.orderby === undefined
          ? page
          : { ...page, items: [...items.slice(start - 1, start), ...page.items] };
      }),
  },
  "paging/repeats-no-item/half-page": {
    title: "A page starts in the middle of the page before",
    who: "A gateway whose pages are twice as long as those of its backend",
    apply: (honest) =>
      withPages(honest, (page, items, ex) => {
        const start = ex.options.offset ?? 0;
        return {
          ...page,
          items: [...items.slice(Math.max(0, start - ex.stages.pageSize(ex) / 2), start), ...page.items],
        };
      }),
  },
  "paging/repeats-no-item/pinned": {
    title: "Every page starts with the first item of the collection",
    who: "A mock that keeps the first row of a result for its headings",
    apply: (honest) =>
      withPages(honest, (page, items, ex) => {
        const start = ex.options.offset ?? 0;
        return start === 0 ? page : { ...page, items: [...items.slice(0, 1), ...page.items] };
      }),
  },
};
