import { forgiveFilter } from "../../behaviour/filters.ts";
import { withRefusalStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/malformed-filter-refused": {
    title: "A malformed $filter is passed over",
    who: "A mock that catches what its filter parser throws",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        try {
          return honest.parseFilter(text, type, ex);
        } catch {
          return { kind: "literal", value: true };
        }
      },
    }),
  },
  "errors/malformed-filter-refused/breaks-down": {
    title: "A malformed $filter is answered 500",
    who: "A mock that parses filters without expecting trouble",
    apply: (honest) => withRefusalStatus(honest, "malformed-filter", 500),
  },
  "errors/malformed-filter-refused/nothing-found": {
    title: "A malformed $filter finds nothing",
    who: "A gateway that answers with an empty list when its index complains",
    apply: (honest) => forgiveFilter(honest, () => true, false),
  },
};
