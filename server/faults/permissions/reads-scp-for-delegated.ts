import { withPermissions } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/reads-scp-for-delegated": {
    title: "Permissions in roles count for users",
    who: "A gateway that puts scp and roles into one list",
    apply: (honest) =>
      withPermissions(honest, "delegated", ({ permissions, claims }) => [
        ...permissions,
        ...(Array.isArray(claims["roles"]) ? claims["roles"].filter((role) => typeof role === "string") : []),
      ]),
  },
};
