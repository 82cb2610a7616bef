import { throughRun } from "../../behaviour/contexts.ts";
import { withFoundItems } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/filter-finds-value": {
    title: "The first match of a filter is left out",
    who: "A mock that counts from one where its store counts from zero",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => (ex.options.filter === undefined ? items : honest.filterItems(items, ex).slice(1)),
    }),
  },
  "query/filter-finds-value/first-match-only": {
    title: "A filter finds the first match only",
    who: "A mock that searches with find where it means filter",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        const found = honest.filterItems(items, ex);
        return ex.operation === undefined || ex.options.filter === undefined ? found : found.slice(0, 1);
      },
    }),
  },
  "query/filter-finds-value/through-run": {
    title: "Through a run a filter finds nothing",
    who: "A mock whose second route has an index that is never filled",
    apply: (honest) =>
      withFoundItems(honest, (items, target, ex) =>
        throughRun(target) && /filter=/.test(ex.request.query) ? [] : items,
      ),
  },
};
