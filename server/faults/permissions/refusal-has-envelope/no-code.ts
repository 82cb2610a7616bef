import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The error of a 403 has no code",
  who: "A mock author who thought that the status says it",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) =>
      refusal.reason === "forbidden" ? { error: { message: refusal.message } } : honest.errorBody(refusal, ex),
  }),
};
