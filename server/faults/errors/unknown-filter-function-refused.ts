import { failure } from "../../behaviour/failure.ts";
import type { FaultDefinition } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

export const fault: FaultDefinition = {
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
};
