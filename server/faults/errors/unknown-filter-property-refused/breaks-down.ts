import { failure } from "../../../behaviour/failure.ts";
import { unknownOperand } from "../../../behaviour/unknown-operand.ts";
import type { FaultDefinition } from "../../../fault.ts";
import { Refused } from "../../../refusal.ts";

export const fault: FaultDefinition = {
  title: "A filter on an unknown property is answered 500",
  who: "A mock that hands names on to its database",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      try {
        return honest.parseFilter(text, type, ex);
      } catch (error) {
        throw error instanceof Refused && unknownOperand(error.message, text) === "left"
          ? failure("Unknown column.")
          : error;
      }
    },
  }),
};
