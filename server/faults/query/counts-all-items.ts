import { withCollection } from "../../behaviour/collections.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/counts-all-items": {
    title: "$count=true gives no @odata.count",
    who: "A mock that passes over $count",
    apply: (honest) => withCollection(honest, (body) => without(body, "@odata.count")),
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
    apply: (honest) =>
      withCollection(honest, (body) => {
        const count = body["@odata.count"];
        return typeof count === "number" ? { ...body, "@odata.count": count - 1 } : body;
      }),
  },
  "query/counts-all-items/none-told": {
    title: "There is no @odata.count where nothing matches",
    who: "A service that takes nought for not counted",
    apply: (honest) =>
      withCollection(honest, (body) => (body["@odata.count"] === 0 ? without(body, "@odata.count") : body)),
  },
  "query/counts-all-items/of-top": {
    title: "@odata.count is no more than $top",
    who: "A service that counts what it has taken from the database",
    apply: (honest) => ({
      ...honest,
      collectionBody: (parts, ex) => {
        const { top } = ex.options;
        const { count } = parts;
        return honest.collectionBody(
          { ...parts, count: count === undefined || top === undefined ? count : Math.min(count, top) },
          ex,
        );
      },
    }),
  },
};
