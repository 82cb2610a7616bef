import { withRefusalStatus } from "../../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A malformed $filter is answered 500",
  who: "A mock that parses filters without expecting trouble",
  apply: (honest) => withRefusalStatus(honest, "malformed-filter", 500),
};
