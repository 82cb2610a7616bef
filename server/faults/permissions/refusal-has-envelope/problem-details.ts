import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A 401 has type, title and status",
  who: "A framework that describes problems as in RFC 9457",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) =>
      refusal.reason === "unauthenticated"
        ? { type: "about:blank", title: "Unauthorized", status: 401 }
        : honest.errorBody(refusal, ex),
  }),
};
