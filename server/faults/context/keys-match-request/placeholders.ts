import { withContextSteps } from "../../../behaviour/with-context-steps.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "In place of keys the context has the names of the parameters",
  who: "A mock generator that never fills in its template",
  apply: (honest) =>
    withContextSteps(honest, (steps) =>
      steps.map((step) => (step.key === undefined ? step : { ...step, key: `{${step.name}-id}` })),
    ),
};
