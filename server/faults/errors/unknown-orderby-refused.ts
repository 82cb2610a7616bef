import { failure } from "../../behaviour/failure.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$orderby on an unknown property is answered 500",
  who: "A mock that sorts by a function that it does not find",
  apply: (honest) => ({
    ...honest,
    parseOrderby: (text, type, ex) => {
      try {
        return honest.parseOrderby(text, type, ex);
      } catch {
        throw failure("The sort key is not callable.");
      }
    },
  }),
};
