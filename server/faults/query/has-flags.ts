import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/has-flags": {
    title: "has finds the items with this flag alone",
    who: "A mock that reads has as eq",
    apply: (honest) => ({
      ...honest,
      has: (value, flag) => (honest.has(value, flag) === true ? honest.has(flag, value) : false),
    }),
  },
  "query/has-flags/always": {
    title: "has is always true",
    who: "A mock that passes over operators it does not know",
    apply: (honest) => ({ ...honest, has: () => true }),
  },
  "query/has-flags/never": {
    title: "has finds nothing",
    who: "A service that compares numbers with names",
    apply: (honest) => ({ ...honest, has: () => false }),
  },
};
