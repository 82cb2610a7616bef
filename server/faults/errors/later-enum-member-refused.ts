import { forgiveFilter } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/later-enum-member-refused": {
    title: "Everybody may filter by later members",
    who: "A service that hides later members in its answers alone",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => honest.parseFilter(text, type, { ...ex, wantsUnknownMembers: true }),
    }),
  },
  "errors/later-enum-member-refused/nothing-found": {
    title: "A filter by a later member finds nothing",
    who: "A service that compares with what it shows, where nobody is quarantined",
    apply: (honest) => forgiveFilter(honest, (problem) => problem.includes("include-unknown-enum-members"), false),
  },
};
