import { throughRun } from "../../behaviour/contexts.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/later-enum-members-hidden": {
    title: "Members after the sentinel are sent to everybody",
    who: "A mock author who never heard of evolvable enumerations",
    apply: (honest) => ({
      ...honest,
      enumText: (stored, type, ex) => (type.flags ? honest.enumText(stored, type, ex) : stored),
    }),
  },
  "shape/later-enum-members-hidden/through-run": {
    title: "Through a run members after the sentinel are sent to everybody",
    who: "A service whose older route was made ready for new members, and whose newer one was not",
    apply: (honest) => ({
      ...honest,
      enumText: (stored, type, ex) =>
        type.flags || ex.target === undefined || !throughRun(ex.target) ? honest.enumText(stored, type, ex) : stored,
    }),
  },
};
