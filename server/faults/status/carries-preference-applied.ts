import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The preference for later members is honoured in silence",
  who: "A service that reads Prefer, and never heard of Preference-Applied",
  apply: (honest) => ({
    ...honest,
    successHeaders: (ex) => honest.successHeaders({ ...ex, wantsUnknownMembers: false }),
  }),
};
