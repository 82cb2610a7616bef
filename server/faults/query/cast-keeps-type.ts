import { withQueryOf } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/cast-keeps-type": {
    title: "A path that ends in a type gives all items",
    who: "A mock that cuts off what it does not know",
    apply: (honest) => ({ ...honest, castItems: (items) => items }),
  },
  "query/cast-keeps-type/none": {
    title: "A path that ends in a type gives no items",
    who: "A service that compares the type with its name in the path, namespace and all",
    apply: (honest) => ({
      ...honest,
      castItems: (items, target, ex) => (target.cast === undefined ? honest.castItems(items, target, ex) : []),
    }),
  },
  "query/cast-keeps-type/others": {
    title: "A path that ends in a type gives the items of other types",
    who: "A condition that is the wrong way round",
    apply: (honest) => ({
      ...honest,
      castItems: (items, target, ex) => {
        const found = honest.castItems(items, target, ex);
        return target.cast === undefined ? found : items.filter((item) => !found.includes(item));
      },
    }),
  },
  "query/cast-keeps-type/not-found": {
    title: "A path that ends in a type is not found",
    who: "A router that takes the type for a key",
    apply: (honest) => ({
      ...honest,
      matchPath: (segments, ex) => {
        const target = honest.matchPath(segments, ex);
        return target?.cast === undefined ? target : undefined;
      },
    }),
  },
  "query/cast-keeps-type/filter-passed-over": {
    title: "$filter behind a path that ends in a type is passed over",
    who: "A handler of its own for casts, without the options of the others",
    apply: (honest) => withQueryOf(honest, ({ name }, target) => target.cast === undefined || name !== "$filter"),
  },
  "query/cast-keeps-type/lost-beside-top": {
    title: "$top behind a path that ends in a type counts items of all types",
    who: "A query of which the limit is looked at before the type",
    apply: (honest) => ({
      ...honest,
      castItems: (items, target, ex) =>
        !/(?:^|&)(?:\$|%24)top=/i.test(ex.request.query) ? honest.castItems(items, target, ex) : items,
    }),
  },
};
