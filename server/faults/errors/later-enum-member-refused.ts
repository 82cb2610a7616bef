import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Everybody may filter by later members",
  who: "A service that hides later members in its answers alone",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => honest.parseFilter(text, type, { ...ex, wantsUnknownMembers: true }),
  }),
};
