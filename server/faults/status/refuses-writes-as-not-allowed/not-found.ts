import { withRefusalStatus } from "../../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A write is answered 404",
  who: "A router that knows a path only together with its method",
  apply: (honest) => withRefusalStatus(honest, "method", 404),
};
