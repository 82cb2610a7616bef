import { withPermissions } from "../../../behaviour/with-permissions.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of several permissions only the first two are read",
  who: "A gateway with a table of two columns for them",
  apply: (honest) =>
    withPermissions(
      withPermissions(honest, "delegated", ({ permissions }) => permissions.slice(0, 2)),
      "application",
      ({ permissions }) => permissions.slice(0, 2),
    ),
};
