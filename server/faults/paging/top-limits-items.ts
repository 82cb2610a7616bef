import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/top-limits-items": {
    title: "$top is passed over",
    who: "A mock that answers with its whole list",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => ({ ...honest.limitsOf(ex), top: Number.POSITIVE_INFINITY }),
    }),
  },
  "paging/top-limits-items/one-too-many": {
    title: "$top gives one item more",
    who: "A loop that counts from zero to the limit",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => ({ ...honest.limitsOf(ex), top: honest.limitsOf(ex).top + 1 }),
    }),
  },
  "paging/top-limits-items/one-too-few": {
    title: "$top gives one item less",
    who: "A loop that ends before the limit",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => {
        const limits = honest.limitsOf(ex);
        return ex.operation === undefined || limits.top < 2 ? limits : { ...limits, top: limits.top - 1 };
      },
    }),
  },
};
