import { failure } from "../../../behaviour/failure.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A quote in a literal is answered 500",
  who: "A mock that pastes literals into a query of its database",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const filter = honest.parseFilter(text, type, ex);
      if (/''/.test(text) && ex.operation !== undefined) throw failure("Unclosed quotation mark.");
      return filter;
    },
  }),
};
