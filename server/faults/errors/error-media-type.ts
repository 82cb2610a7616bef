import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Errors are declared as text/html",
  who: "A gateway with one error page for all media types",
  apply: (honest) => ({
    ...honest,
    errorHeaders: (refusal, ex) => ({
      ...honest.errorHeaders(refusal, ex),
      "Content-Type": "text/html; charset=utf-8",
    }),
  }),
};
