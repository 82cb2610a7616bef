import { withAccess } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/admits-least-delegated": {
    title: "The least privileged delegated permission is not enough",
    who: "A mock author who took the broad permission of the sample app for required",
    apply: (honest) =>
      withAccess(honest, ({ identity, table, permitted }) => {
        const higher = table.delegatedWork.supported ? table.delegatedWork.higher : [];
        return (
          permitted &&
          (identity.kind !== "delegated" ||
            higher.length === 0 ||
            identity.permissions.some((name) => higher.includes(name)))
        );
      }),
  },
};
