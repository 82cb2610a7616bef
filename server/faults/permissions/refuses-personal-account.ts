import { withAccess } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-personal-account": {
    title: "Personal accounts are let in like others",
    who: "A mock that never looks at the tenant",
    apply: (honest) =>
      withAccess(
        honest,
        ({ identity, need, permitted }) =>
          permitted || (identity.kind === "personal" && identity.permissions.some((name) => need.delegated.has(name))),
      ),
  },
};
