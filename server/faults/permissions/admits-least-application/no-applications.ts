import { withAccess } from "../../../behaviour/with-access.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Application tokens are refused",
  who: "A mock that wants scp in every token",
  apply: (honest) => withAccess(honest, ({ identity, permitted }) => permitted && identity.kind !== "application"),
};
