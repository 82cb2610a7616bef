import { withRefusalStatus } from "../../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A request without a token is answered with 403",
  who: "A gateway whose filter knows one status for all refusals",
  apply: (honest) => withRefusalStatus(honest, "unauthenticated", 403),
};
