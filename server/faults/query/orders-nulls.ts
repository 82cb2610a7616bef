import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/orders-nulls": {
    title: "Nulls come last in ascending order, too",
    who: "A mock whose comparator puts missing values at the end",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) => {
        const order = honest.compareKeys(left, right, key, ex);
        return ex.operation !== undefined && (left === null || right === null) && !key.descending ? -order : order;
      },
    }),
  },
  "query/orders-nulls/above-all": {
    title: "Nulls are ordered as if they were greater than every value",
    who: "A database like PostgreSQL with its defaults",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) => {
        const order = honest.compareKeys(left, right, key, ex);
        return ex.operation !== undefined && (left === null || right === null) ? -order : order;
      },
    }),
  },
  "query/orders-nulls/first-descending": {
    title: "Nulls come first in descending order, too",
    who: "A database whose nulls come first unless told otherwise",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) => {
        const order = honest.compareKeys(left, right, key, ex);
        return ex.operation !== undefined && (left === null || right === null) && key.descending ? -order : order;
      },
    }),
  },
};
