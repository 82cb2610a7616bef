import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Nulls are ordered as if they were greater than every value",
  who: "A database like PostgreSQL with its defaults",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) => {
      const order = honest.compareKeys(left, right, key, ex);
      return ex.operation !== undefined && (left === null || right === null) ? -order : order;
    },
  }),
};
