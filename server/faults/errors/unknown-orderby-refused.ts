import { failure } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/unknown-orderby-refused": {
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
  },
  "errors/unknown-orderby-refused/passed-over": {
    title: "$orderby on an unknown property changes nothing",
    who: "A JavaScript mock that compares undefined with undefined",
    apply: (honest) => ({
      ...honest,
      parseOrderby: (text, type, ex) => {
        try {
          return honest.parseOrderby(text, type, ex);
        } catch {
          return [];
        }
      },
    }),
  },
};
