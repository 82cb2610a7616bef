import { withPermissions } from "../../../behaviour/with-permissions.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of several delegated permissions only the last is read",
  who: "A gateway that keeps permissions in a map by their claim",
  apply: (honest) => withPermissions(honest, "delegated", ({ permissions }) => permissions.slice(-1)),
};
