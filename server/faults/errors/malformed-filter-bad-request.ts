import { withRefusalStatus } from "../../behaviour/with-refusal-status.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A malformed $filter is answered 422",
  who: "An author who knows other REST interfaces better",
  apply: (honest) => withRefusalStatus(honest, "malformed-filter", 422),
};
