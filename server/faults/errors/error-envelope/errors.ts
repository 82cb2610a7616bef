import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The error is the first of a list named errors",
  who: "A mock author who knows JSON:API",
  apply: (honest) => ({
    ...honest,
    errorBody: ({ code, message, status }) => ({ errors: [{ status: String(status), code, title: message }] }),
  }),
};
