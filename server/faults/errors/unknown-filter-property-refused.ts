import { failure } from "../../behaviour/refusals.ts";
import { forgiveFilter, unknownOperand } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

const ofUnknownProperty = (problem: string, text: string): boolean => unknownOperand(problem, text) === "left";

export const faults: FaultDefinitions = {
  "errors/unknown-filter-property-refused": {
    title: "A condition on an unknown property is true",
    who: "A mock that skips conditions on columns that it does not have",
    apply: (honest) => forgiveFilter(honest, ofUnknownProperty),
  },
  "errors/unknown-filter-property-refused/breaks-down": {
    title: "A filter on an unknown property is answered 500",
    who: "A mock that hands names on to its database",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        try {
          return honest.parseFilter(text, type, ex);
        } catch (error) {
          throw error instanceof Refused && ofUnknownProperty(error.message, text) ? failure("Unknown column.") : error;
        }
      },
    }),
  },
  "errors/unknown-filter-property-refused/nothing-found": {
    title: "A condition on an unknown property matches nothing",
    who: "A document database, where every property is absent unless it is there",
    apply: (honest) => forgiveFilter(honest, ofUnknownProperty, false),
  },
};
