import { withPermissionMatch } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-other-case": {
    title: "Permissions are compared without case",
    who: "A mock that lowers everything before comparing",
    apply: (honest) =>
      withPermissionMatch(honest, (held, documented) => held.toLowerCase() === documented.toLowerCase()),
  },
};
