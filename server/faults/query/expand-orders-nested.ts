import { withNested, withoutNested } from "../../behaviour/expansions.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/expand-orders-nested": {
    title: "A $orderby inside of $expand has no effect",
    who: "A mock that orders the items, and what they lead to never",
    apply: (honest) => withoutNested(honest, "orderby"),
  },
  "query/expand-orders-nested/backwards": {
    title: "A $orderby inside of $expand orders the other way round",
    who: "A mock that takes every word behind a name for desc",
    apply: (honest) =>
      withNested(honest, ({ orderby, ...others }) =>
        orderby === undefined
          ? others
          : { ...others, orderby: orderby.map((key) => ({ ...key, descending: !key.descending })) },
      ),
  },
};
