import { withCollection } from "../../behaviour/collections.ts";
import { without } from "../../behaviour/change-json.ts";
import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

// Without a count, there is none.
function withCount(honest: Behaviour, change: (count: number, ex: Exchange) => number | undefined): Behaviour {
  return withCollection(honest, (body, ex) => {
    const { "@odata.count": count } = body;
    const changed = typeof count === "number" ? change(count, ex) : count;
    return changed === undefined ? without(body, "@odata.count") : { ...body, "@odata.count": changed };
  });
}

export const faults: FaultDefinitions = {
  "query/counts-all-items": {
    title: "$count=true gives no @odata.count",
    who: "A mock that passes over $count",
    apply: (honest) => withCount(honest, () => undefined),
  },
  "query/counts-all-items/before-filter": {
    title: "@odata.count is the number of items before the filter",
    who: "A service that counts the table",
    apply: (honest) => {
      // How many there were before the filter, of the request that is answered.
      const before = new WeakMap<object, number>();
      return {
        ...honest,
        filterItems: (items, ex) => {
          before.set(ex, items.length);
          return honest.filterItems(items, ex);
        },
        collectionBody: (parts, ex) =>
          honest.collectionBody({ ...parts, count: parts.count === undefined ? undefined : before.get(ex) }, ex),
      };
    },
  },
  "query/counts-all-items/one-too-few": {
    title: "@odata.count is one too small",
    who: "A service that tells the index of the last item",
    apply: (honest) => withCount(honest, (count) => count - 1),
  },
  "query/counts-all-items/none-told": {
    title: "There is no @odata.count where nothing matches",
    who: "A service that takes nought for not counted",
    apply: (honest) => withCount(honest, (count) => (count === 0 ? undefined : count)),
  },
  "query/counts-all-items/of-top": {
    title: "@odata.count is no more than $top",
    who: "A service that counts what it has taken from the database",
    apply: (honest) => withCount(honest, (count, { options: { top = count } }) => Math.min(count, top)),
  },
};
