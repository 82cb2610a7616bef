import { withRefusalStatus } from "../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A write is answered 400",
  who: "A gateway that knows one status for whatever it does not like",
  apply: (honest) => withRefusalStatus(honest, "method", 400),
};
