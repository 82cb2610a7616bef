import { withRefusalStatus } from "../../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A write is answered 403",
  who: "A gateway that takes a method for a permission",
  apply: (honest) => withRefusalStatus(honest, "method", 403),
};
