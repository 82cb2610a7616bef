import { withHigherAlone } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/admits-least-delegated": {
    title: "The least privileged delegated permission is not enough",
    who: "A mock author who took the broad permission of the sample app for required",
    apply: (honest) => withHigherAlone(honest, "delegated"),
  },
};
