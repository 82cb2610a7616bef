import { withPermissionMatch } from "../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Any permission to read and write everything is enough",
  who: "A gateway that knows permissions by what they do, not by what they are for",
  apply: (honest) =>
    withPermissionMatch(honest, (held, documented) => held === documented || held.endsWith(".ReadWrite.All")),
};
