import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The answer is declared as text/plain",
  who: "A mock that serves its answers as files",
  apply: (honest) => ({
    ...honest,
    successHeaders: (ex) => ({ ...honest.successHeaders(ex), "Content-Type": "text/plain; charset=utf-8" }),
  }),
};
