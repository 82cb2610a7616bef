import { withPermissionMatch } from "../../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Permissions are compared by their end",
  who: "A gateway that strips what stands before a name",
  apply: (honest) => withPermissionMatch(honest, (held, documented) => held.endsWith(documented)),
};
