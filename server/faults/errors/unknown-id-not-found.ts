import { withRefusalStatus } from "../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "An unknown id is answered 400",
  who: "A gateway that validates ids against a list",
  apply: (honest) => withRefusalStatus(honest, "unknown-key", 400),
};
