import { withContextSteps } from "../../behaviour/contexts.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/contested-keys-match-request": {
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
  },
  "context/contested-keys-match-request/workflow-id": {
    title: "The context names the workflow where the run belongs",
    who: "A mock author who copied the line above",
    apply: (honest) =>
      withContextSteps(honest, (steps) => {
        const workflow = steps.find(({ name }) => name === "workflows")?.key;
        return steps.map((step) =>
          step.name === "runs" && step.key !== undefined ? { ...step, key: workflow } : step,
        );
      }),
  },
};
