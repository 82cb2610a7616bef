import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Beside the error of a malformed option stands a stack trace",
  who: "A framework in its mode for development",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) => {
      const body = honest.errorBody(refusal, ex);
      return refusal.reason.startsWith("malformed-")
        ? { ...body, stack: `Error: ${refusal.message}\n    at parse (query.js:12:9)` }
        : body;
    },
  }),
};
