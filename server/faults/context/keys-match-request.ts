import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context names the workflow where the user result belongs",
  who: "A mock author with one template for all keys",
  apply: (honest) => ({
    ...honest,
    contextPath: (target, ex) => {
      const first = target.steps.find((step) => step.key !== undefined)?.key;
      const [head, ...rest] = target.steps;
      const wrong = rest.map((step) =>
        step.name === "userProcessingResults" && step.key !== undefined ? { ...step, key: first } : step,
      );
      return honest.contextPath({ ...target, steps: [head, ...wrong] }, ex);
    },
  }),
};
