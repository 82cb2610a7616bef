import { withRefusalStatus } from "../../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A missing permission is answered with 401",
  who: "A mock that has no 403",
  apply: (honest) => withRefusalStatus(honest, "forbidden", 401),
};
