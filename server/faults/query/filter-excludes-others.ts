import { addressWithout, withKeptAnswers } from "../../behaviour/repeats.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/filter-excludes-others": {
    title: "A filter that matches anything returns everything",
    who: "A mock that asks whether the collection has a match, not which items match",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => (honest.filterItems(items, ex).length === 0 ? [] : items),
    }),
  },
  "query/filter-excludes-others/kept-by-path": {
    title: "An answer is kept for all requests that differ in $filter only",
    who: "A proxy whose cache key is made of the options that it knows",
    apply: (honest) => withKeptAnswers(honest, (ex) => addressWithout(ex, "filter")),
  },
  "query/filter-excludes-others/users-alone": {
    title: "For applications $filter has no effect",
    who: "A service with one pipeline for users and another for applications",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) =>
        ex.operation !== undefined && ex.identity?.kind === "application" ? items : honest.filterItems(items, ex),
    }),
  },
  "query/filter-excludes-others/parentheses": {
    title: "Where keys stand in parentheses $filter has no effect",
    who: "A mock that rewrites such paths, and loses the query over it",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) =>
        ex.operation !== undefined && /\('|\(%27/.test(ex.request.path) ? items : honest.filterItems(items, ex),
    }),
  },
  "query/filter-excludes-others/beside-search": {
    title: "Beside $search a filter has no effect",
    who: "A mock that answers searches before it looks at other options",
    needs: "searchable",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) =>
        /(?:^|&)(?:\$|%24)search=/i.test(ex.request.query) ? items : honest.filterItems(items, ex),
    }),
  },
};
