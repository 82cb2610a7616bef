import { withForbiddenStatus } from "../../behaviour/with-forbidden-status.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A missing directory role is answered with 401",
  who: "A gateway that treats claims of the user as part of signing in",
  apply: (honest) => withForbiddenStatus(honest, ({ kind, roles }) => kind === "delegated" && roles.length === 0, 401),
};
