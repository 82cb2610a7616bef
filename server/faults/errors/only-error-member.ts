import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/only-error-member": {
    title: "Status and path stand beside the error",
    who: "A mock whose framework adds its own members to every error",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) => ({ status: refusal.status, path: ex.request.path, ...honest.errorBody(refusal, ex) }),
    }),
  },
  "errors/only-error-member/data-null": {
    title: "Beside the error stands data, which is null",
    who: "A gateway from GraphQL",
    apply: (honest) => ({ ...honest, errorBody: (refusal, ex) => ({ data: null, ...honest.errorBody(refusal, ex) }) }),
  },
  "errors/only-error-member/trace-when-malformed": {
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
  },
};
