import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

export const faults: FaultDefinitions = {
  "query/unknown-enum-member-matches-nothing": {
    title: "A condition on an enumeration member that does not exist is passed over",
    who: "A mock that looks the member up, and leaves out what it does not find",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        try {
          return honest.parseFilter(text, type, ex);
        } catch (error) {
          if (!(error instanceof Refused) || !/^\w+ eq '\w+'$/.test(text)) throw error;
          return honest.parseFilter("id ne 'none'", type, ex);
        }
      },
    }),
  },
};
