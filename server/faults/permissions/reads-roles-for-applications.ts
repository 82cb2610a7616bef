import { withPermissions } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/reads-roles-for-applications": {
    title: "Permissions in scp count for applications",
    who: "A mock that reads scp first and roles when there is none",
    apply: (honest) =>
      withPermissions(honest, "application", ({ permissions, claims }) =>
        typeof claims["scp"] === "string" ? claims["scp"].split(" ") : permissions,
      ),
  },
};
