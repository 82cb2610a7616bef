import { withPermissions } from "../../behaviour/with-permissions.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of several delegated permissions only the first is read",
  who: "A mock that splits scp and takes the first part",
  apply: (honest) => withPermissions(honest, "delegated", ({ permissions }) => permissions.slice(0, 1)),
};
