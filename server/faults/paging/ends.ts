import { badRequest } from "../../refusal.ts";
import { addressWithout, withKeptAnswers } from "../../behaviour/repeats.ts";
import { withCollection, withItemList, withNextLink, withPages } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/ends": {
    title: "The next link leads to the same page",
    who: "A mock that forgets to move its position",
    apply: (honest) => ({
      ...honest,
      nextLink: (offset, ex) => honest.nextLink(ex.operation === undefined ? offset : (ex.options.offset ?? 0), ex),
    }),
  },
  "paging/ends/back-to-first": {
    title: "The next link of a later page leads back to the first",
    who: "A mock that adds its position to the wrong URL",
    apply: (honest) => ({
      ...honest,
      nextLink: (offset, ex) =>
        honest.nextLink(ex.operation !== undefined && ex.options.offset !== undefined ? 0 : offset, ex),
    }),
  },
  "paging/ends/empty-forever": {
    title: "Behind the last page come empty pages without end",
    who: "A mock that links to the next page without looking whether there is one",
    apply: (honest) =>
      withPages(honest, (page, _, ex) => ({
        ...page,
        next: page.next ?? (ex.options.offset ?? 0) + ex.stages.pageSize(ex),
      })),
  },
  "paging/ends/header-form": {
    title: "The next link is written as in a Link header",
    who: "A gateway that knows links from headers",
    apply: (honest) => withNextLink(honest, (link) => `<${link}>; rel="next"`),
  },
  "paging/ends/kept-without-token": {
    title: "An answer is kept for all pages",
    who: "A proxy whose cache key leaves out options that it does not know",
    apply: (honest) => withKeptAnswers(honest, (ex) => addressWithout(ex, "skiptoken")),
  },
  "paging/ends/refused-token": {
    title: "A skip token is answered 400",
    who: "A mock whose tokens hold a character that it decodes in another way",
    apply: (honest) => ({
      ...honest,
      readSkipToken: () => {
        throw badRequest("malformed-paging", "The skip token is not valid.");
      },
    }),
  },
  "paging/ends/round-about": {
    title: "The last page has a next link to the first",
    who: "A mock whose position is taken modulo the number of items",
    apply: (honest) => withPages(honest, (page) => ({ ...page, next: page.next ?? 0 })),
  },
  "paging/ends/value-null-on-later-pages": {
    title: "The value of the last page is null",
    who: "A mock that reads on after its cursor is closed",
    apply: (honest) =>
      withItemList(honest, (items, { options, stages, ...ex }) =>
        options.offset !== undefined && items.length < stages.pageSize({ ...ex, options, stages }) ? null : items,
      ),
  },
  "paging/ends/with-top": {
    title: "With $top each page links to another one, documented or not",
    who: "A service that takes a page as full as $top says for one that is not the last",
    apply: (honest) =>
      withCollection(honest, (body, ex) => {
        const { top, offset = 0 } = ex.options;
        const isLast = body["@odata.nextLink"] === undefined;
        return top === undefined || !isLast ? body : { ...body, "@odata.nextLink": honest.nextLink(offset, ex) };
      }),
  },
};
