import { withItemList } from "../../behaviour/collections.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { isObject } from "../../json.ts";

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
    title: "The first round of changes tells an entity as removed",
    who: "A service that keeps what was removed long ago under an id that is there again",
    apply: (honest) =>
      withItemList(honest, (items, ex) => {
        const [first, ...others] = items;
        const isTold = isFirstRound(ex) && ex.options.select === undefined && isObject(first);
        return isTold ? [{ ...first, "@removed": { reason: "changed" } }, ...others] : items;
      }),
  },
};
