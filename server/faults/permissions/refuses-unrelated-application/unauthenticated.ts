import { withForbiddenStatus } from "../../../behaviour/with-forbidden-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A missing application permission is answered with 401",
  who: "A gateway that knows one status for everything about tokens",
  apply: (honest) => withForbiddenStatus(honest, ({ kind }) => kind === "application", 401),
};
