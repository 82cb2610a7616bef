import { withPermissions } from "../../../behaviour/with-permissions.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of several application permissions only the first is read",
  who: "A mock that reads roles[0]",
  apply: (honest) => withPermissions(honest, "application", ({ permissions }) => permissions.slice(0, 1)),
};
