import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A 403 has a body of its own form",
  who: "A mock whose refusals come from another layer than its errors",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) =>
      refusal.reason === "forbidden" ? { code: refusal.code, message: refusal.message } : honest.errorBody(refusal, ex),
  }),
};
