import { itemsOf, withAnswers } from "../../behaviour/answers.ts";
import { withSiblingItems } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

export const faults: FaultDefinitions = {
  "query/filter-matching-nothing": {
    title: "A filter without a match is answered 404",
    who: "A mock author who takes an empty result for a missing resource",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        const kept = honest.filterItems(items, ex);
        if (ex.options.filter === undefined || kept.length > 0) return kept;
        throw new Refused({
          reason: "unknown-key",
          status: 404,
          code: "ResourceNotFound",
          message: "No item matches the filter.",
        });
      },
    }),
  },
  "query/filter-matching-nothing/everything": {
    title: "A filter without a match is answered with all items",
    who: "A gateway that takes an empty result for a filter that failed",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        const found = honest.filterItems(items, ex);
        return found.length === 0 && ex.operation !== undefined ? items : found;
      },
    }),
  },
  "query/filter-matching-nothing/other-parents": {
    title: "A filter by a key finds what another parent has",
    who: "A service that takes a filter by the key for a look-up in the table of all",
    apply: (honest) =>
      withSiblingItems(honest, (items, siblings, { request: { query } }) =>
        /filter=id(?:%20|\+| )eq/i.test(query) ? [...items, ...siblings.flat()] : items,
      ),
  },
  "query/filter-matching-nothing/no-content": {
    title: "A filter without a match is answered 204",
    who: "A framework that takes an answer without items for one without content",
    apply: (honest) =>
      withAnswers(honest, (answer, { options }) =>
        options.filter !== undefined && itemsOf(answer).length === 0
          ? { ...answer, status: 204, body: { kind: "none" } }
          : answer,
      ),
  },
};
