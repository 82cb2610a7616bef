import { withWholeItems } from "../../behaviour/items.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

const isFirstRound = ({ request: { path, query } }: Exchange): boolean =>
  /\/delta(?:\(\))?$/i.test(path) && !/deltatoken=/i.test(query);

export const faults: FaultDefinitions = {
  "paging/delta-tells-all": {
    title: "The first round of changes leaves out the first entity",
    who: "A service that begins a round behind a token in place of at it",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => honest.filterItems(items, ex).slice(isFirstRound(ex) ? 1 : 0),
    }),
  },
  "paging/delta-tells-all/as-removed": {
    title: "The first round of changes tells every entity as removed",
    who: "A mock that takes what was never told before for what is gone",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) => (isFirstRound(ex) ? { ...item, "@removed": { reason: "changed" } } : item)),
  },
};
