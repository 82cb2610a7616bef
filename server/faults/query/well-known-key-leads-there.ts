import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/well-known-key-leads-there": {
    title: "Well-known names lead nowhere",
    who: "A mock author whose store is a map by id",
    apply: (honest) => ({ ...honest, byWellKnownKey: () => undefined }),
  },
  "query/well-known-key-leads-there/same": {
    title: "Every well-known name leads to the first entity",
    who: "A mock author who knew of one of them",
    apply: (honest) => ({ ...honest, byWellKnownKey: ([first]) => first }),
  },
};
