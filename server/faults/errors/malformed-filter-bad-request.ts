import { withRefusalStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/malformed-filter-bad-request": {
    title: "A malformed $filter is answered 422",
    who: "An author who knows other REST interfaces better",
    apply: (honest) => withRefusalStatus(honest, "malformed-filter", 422),
  },
};
