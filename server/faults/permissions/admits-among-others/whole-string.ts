import { withPermissions } from "../../../behaviour/with-permissions.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "scp is compared as a whole",
  who: "A mock author whose tokens had one permission only",
  apply: (honest) => withPermissions(honest, "delegated", ({ permissions }) => [permissions.join(" ")]),
};
