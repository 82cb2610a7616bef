import { withFlawStatus } from "../../../behaviour/with-flaw-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An expired token is answered with 403",
  who: "A gateway that takes expiry for a lost permission",
  apply: (honest) => withFlawStatus(honest, "expired", 403),
};
