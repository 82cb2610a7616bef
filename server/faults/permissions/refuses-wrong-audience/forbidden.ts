import { withFlawStatus } from "../../../behaviour/with-flaw-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A token for another audience is answered with 403",
  who: "A gateway that takes the audience for a permission",
  apply: (honest) => withFlawStatus(honest, "audience", 403),
};
