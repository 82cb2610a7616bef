import { withFlawStatus } from "../../../behaviour/with-flaw-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A token that is not valid yet is answered with 403",
  who: "A gateway that checks times after permissions",
  apply: (honest) => withFlawStatus(honest, "not-yet-valid", 403),
};
