import { withRefusalStatus } from "../../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An unknown id is answered 500",
  who: "A mock that reads a member of what it did not find",
  apply: (honest) => withRefusalStatus(honest, "unknown-key", 500),
};
