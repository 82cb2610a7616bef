import { shuffled } from "../../behaviour/ordering.ts";
import { withPages } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { follow } from "../../filter/evaluate.ts";

export const faults: FaultDefinitions = {
  "paging/loses-no-item": {
    title: "The first item of each later page is missing",
    who: "A mock that counts from one where its store counts from zero",
    apply: (honest) =>
      withPages(honest, (page, _, ex) =>
        (ex.options.offset ?? 0) === 0 ? page : { ...page, items: page.items.slice(1) },
      ),
  },
  "paging/loses-no-item/last-of-page": {
    title: "The last item of each page but the last is missing",
    who: "A mock that asks for one item more to see whether there are any, and drops the wrong one",
    apply: (honest) =>
      withPages(honest, (page) => (page.next === undefined ? page : { ...page, items: page.items.slice(0, -1) })),
  },
  "paging/loses-no-item/last-page-unlinked": {
    title: "There is no next link to a page that is not full",
    who: "A mock that rounds the number of pages down",
    apply: (honest) =>
      withPages(honest, (page, items, ex) => ({
        ...page,
        next: page.next !== undefined && page.next + ex.stages.pageSize(ex) > items.length ? undefined : page.next,
      })),
  },
  "paging/loses-no-item/page-skipped-when-selected": {
    title: "Next to $select every second page is skipped",
    who: "A mock that moves its position twice, once where it projects",
    apply: (honest) =>
      withPages(honest, (page, _, ex) =>
        ex.options.select === undefined || page.next === undefined
          ? page
          : { ...page, next: page.next + ex.stages.pageSize(ex) },
      ),
  },
  "paging/loses-no-item/pages-reordered": {
    title: "Each page is taken from a fresh order of the collection",
    who: "A mock that sorts by a random key for want of another",
    apply: (honest) => ({
      ...honest,
      pageOf: (items, ex) =>
        honest.pageOf(ex.operation === undefined ? items : shuffled(items, ex.options.offset ?? 0), ex),
    }),
  },
  "paging/loses-no-item/ties-skipped": {
    title: "Items that tie in $orderby with the last one of a page are missing from the next",
    who: "A mock that continues behind the last value that it has shown",
    apply: (honest) =>
      withPages(honest, (page, items, ex) => {
        const [key] = ex.options.orderby ?? [];
        const last = items[(ex.options.offset ?? 0) - 1];
        if (key === undefined || last === undefined) return page;
        const shown = follow(last, key.member.path);
        return { ...page, items: page.items.filter((entity) => follow(entity, key.member.path) !== shown) };
      }),
  },
  "paging/loses-no-item/unlinked-when-ordered": {
    title: "Next to $orderby there is no next link",
    who: "A mock whose cursor works in stored order only",
    apply: (honest) =>
      withPages(honest, (page, _, ex) => (ex.options.orderby === undefined ? page : { ...page, next: undefined })),
  },
  "paging/loses-no-item/unlinked-when-selected": {
    title: "Next to $select there is no next link",
    who: "A gateway that projects an answer and keeps of it what it knows",
    apply: (honest) =>
      withPages(honest, (page, _, ex) => (ex.options.select === undefined ? page : { ...page, next: undefined })),
  },
};
