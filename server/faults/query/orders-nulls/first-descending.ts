import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Nulls come first in descending order, too",
  who: "A database whose nulls come first unless told otherwise",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) => {
      const order = honest.compareKeys(left, right, key, ex);
      return ex.operation !== undefined && (left === null || right === null) && key.descending ? -order : order;
    },
  }),
};
