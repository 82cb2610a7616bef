import { throughRun } from "../../../behaviour/through-run.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run members after the sentinel are sent to everybody",
  who: "A service whose older route was made ready for new members, and whose newer one was not",
  apply: (honest) => ({
    ...honest,
    enumText: (stored, type, ex) =>
      type.flags || ex.target === undefined || !throughRun(ex.target) ? honest.enumText(stored, type, ex) : stored,
  }),
};
