import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The body of a refusal has type, title and status",
  who: "A framework that describes problems as in RFC 9457",
  apply: (honest) => ({
    ...honest,
    errorBody: ({ message, status }) => ({ type: "about:blank", title: message, status }),
  }),
};
