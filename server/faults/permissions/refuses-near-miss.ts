import { withPermissionMatch } from "../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Permissions are compared by their beginning",
  who: "A gateway whose policy is a prefix match",
  apply: (honest) => withPermissionMatch(honest, (held, documented) => held.startsWith(documented)),
};
