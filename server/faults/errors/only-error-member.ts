import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Status and path stand beside the error",
  who: "A mock whose framework adds its own members to every error",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) => ({ status: refusal.status, path: ex.request.path, ...honest.errorBody(refusal, ex) }),
  }),
};
