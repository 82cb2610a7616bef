import { withContextSteps } from "../../../behaviour/with-context-steps.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context names the workflow where the run belongs",
  who: "A mock author who copied the line above",
  apply: (honest) =>
    withContextSteps(honest, (steps) => {
      const workflow = steps.find(({ name }) => name === "workflows")?.key;
      return steps.map((step) => (step.name === "runs" && step.key !== undefined ? { ...step, key: workflow } : step));
    }),
};
