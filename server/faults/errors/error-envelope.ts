import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Code and message stand at the top of the body",
  who: "A mock with the error format of its own framework",
  apply: (honest) => ({
    ...honest,
    errorBody: ({ code, message }) => ({ code, message }),
  }),
};
