import { failure } from "../../behaviour/refusals.ts";
import { forgiveFilter } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

export const faults: FaultDefinitions = {
  "errors/unknown-filter-function-refused": {
    title: "An unknown function in a filter is answered 500",
    who: "A mock that calls what it does not have",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        try {
          return honest.parseFilter(text, type, ex);
        } catch (error) {
          throw error instanceof Refused && error.message.includes("there is no function")
            ? failure("The function is not callable.")
            : error;
        }
      },
    }),
  },
  "errors/unknown-filter-function-refused/passed-over": {
    title: "An unknown function in a filter is true",
    who: "A mock that skips what it cannot evaluate",
    apply: (honest) => forgiveFilter(honest, (problem) => problem.includes("there is no function")),
  },
};
