import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The error of a 401 is a text",
  who: "A gateway that answers in the form of OAuth",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) =>
      refusal.reason === "unauthenticated"
        ? { error: "invalid_token", error_description: refusal.message }
        : honest.errorBody(refusal, ex),
  }),
};
