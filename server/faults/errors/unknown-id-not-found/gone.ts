import { withRefusalStatus } from "../../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An unknown id is answered 410",
  who: "A mock that keeps no track of what there ever was",
  apply: (honest) => withRefusalStatus(honest, "unknown-key", 410),
};
