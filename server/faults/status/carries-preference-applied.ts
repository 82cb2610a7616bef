import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/carries-preference-applied": {
    title: "The preference for later members is honoured in silence",
    who: "A service that reads Prefer, and never heard of Preference-Applied",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => honest.successHeaders({ ...ex, wantsUnknownMembers: false }),
    }),
  },
  "status/carries-preference-applied/another": {
    title: "Preference-Applied names another preference",
    who: "A gateway that always confirms the one that it knows",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => ({ ...honest.successHeaders(ex), "Preference-Applied": "odata.maxpagesize=100" }),
    }),
  },
};
