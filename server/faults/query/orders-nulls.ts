import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { OrderKey } from "../../query/query-options.ts";

/** A behaviour that orders a null and a value the other way round by some keys. */
function withNullsTurned(before: Behaviour, turned: (key: OrderKey) => boolean): Behaviour {
  return {
    ...before,
    compareKeys: (left, right, key, ex) => {
      const order = before.compareKeys(left, right, key, ex);
      return ex.operation !== undefined && (left === null || right === null) && turned(key) ? -order : order;
    },
  };
}

export const faults: FaultDefinitions = {
  "query/orders-nulls": {
    title: "Nulls come last in ascending order, too",
    who: "A mock whose comparator puts missing values at the end",
    apply: (honest) => withNullsTurned(honest, ({ descending }) => !descending),
  },
  "query/orders-nulls/above-all": {
    title: "Nulls are ordered as if they were greater than every value",
    who: "A database like PostgreSQL with its defaults",
    apply: (honest) => withNullsTurned(honest, () => true),
  },
  "query/orders-nulls/first-descending": {
    title: "Nulls come first in descending order, too",
    who: "A database whose nulls come first unless told otherwise",
    apply: (honest) => withNullsTurned(honest, ({ descending }) => descending),
  },
};
