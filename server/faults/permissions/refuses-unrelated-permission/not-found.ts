import { withRefusalStatus } from "../../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A missing permission is answered with 404",
  who: "A gateway that hides what it does not give",
  apply: (honest) => withRefusalStatus(honest, "forbidden", 404),
};
