import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context names the run of the documented example",
  who: "A mock author who pasted the context of example 3",
  apply: (honest) => ({
    ...honest,
    contextPath: (target, ex) => {
      const [head, ...rest] = target.steps;
      const key = "dad77a47-6eda-4de7-bc37-fe8eb5aaf17d";
      const wrong = rest.map((step) => (step.name === "runs" && step.key !== undefined ? { ...step, key } : step));
      return honest.contextPath({ ...target, steps: [head, ...wrong] }, ex);
    },
  }),
};
