import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Nulls come last in ascending order, too",
  who: "A mock whose comparator puts missing values at the end",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) => {
      const order = honest.compareKeys(left, right, key, ex);
      return ex.operation !== undefined && (left === null || right === null) && !key.descending ? -order : order;
    },
  }),
};
