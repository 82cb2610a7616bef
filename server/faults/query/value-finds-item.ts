import { chainOf } from "../../behaviour/filter-chains.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { malformedFilter } from "../../filter/tokenize.ts";

/** How many conditions a documented operation's filter joins. */
function countConditions({ operation, options: { filter } }: Exchange): number {
  return operation === undefined || filter === undefined ? 0 : chainOf(filter, "taken-apart").operands.length;
}

export const faults: FaultDefinitions = {
  "query/value-finds-item": {
    title: "A filter with more than three conditions matches nothing",
    who: "A gateway that forwards three conditions, and fails silently on more",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => (countConditions(ex) > 3 ? [] : honest.filterItems(items, ex)),
    }),
  },
  "query/value-finds-item/refused": {
    title: "A filter with more than three conditions is answered 400",
    who: "A gateway that limits the cost of a query",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        if (countConditions(ex) > 3) throw malformedFilter("too many conditions");
        return honest.filterItems(items, ex);
      },
    }),
  },
};
