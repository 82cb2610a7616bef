import { withPermissionMatch } from "../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Permissions are compared without case",
  who: "A mock that lowers everything before comparing",
  apply: (honest) => withPermissionMatch(honest, (held, documented) => held.toLowerCase() === documented.toLowerCase()),
};
