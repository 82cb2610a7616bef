import { withPermissionMatch } from "../../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A delegated permission to read and write is not enough to read",
  who: "A gateway that matches the verb of the permission with the method of the request",
  apply: (honest) =>
    withPermissionMatch(honest, (held, documented) => held === documented && !held.includes("ReadWrite")),
};
