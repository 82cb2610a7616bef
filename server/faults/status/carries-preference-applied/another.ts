import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Preference-Applied names another preference",
  who: "A gateway that always confirms the one that it knows",
  apply: (honest) => ({
    ...honest,
    successHeaders: (ex) => ({ ...honest.successHeaders(ex), "Preference-Applied": "odata.maxpagesize=100" }),
  }),
};
