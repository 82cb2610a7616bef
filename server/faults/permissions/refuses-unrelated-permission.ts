import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Any sound token may read",
  who: "A gateway that authenticates and takes that for authorization",
  apply: (honest) => ({
    ...honest,
    holdsPermission: () => true,
  }),
};
