import { forgiveFilter } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/unknown-enum-member-matches-nothing": {
    title: "A condition on an enumeration member that does not exist is passed over",
    who: "A mock that looks the member up, and leaves out what it does not find",
    apply: (honest) => forgiveFilter(honest, (_problem, text) => /^\w+ eq '\w+'$/.test(text)),
  },
};
