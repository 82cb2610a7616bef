import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Ascending order is the stored order",
  who: "A mock that takes its store to be sorted already",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) =>
      ex.operation === undefined || key.descending ? honest.compareKeys(left, right, key, ex) : 0,
  }),
};
