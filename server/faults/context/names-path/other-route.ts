import { withContextSteps } from "../../../behaviour/with-context-steps.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run the context names the direct route",
  who: "A mock with one context for each kind of item",
  apply: (honest) =>
    withContextSteps(honest, (steps, ex) =>
      ex.operation === undefined ? steps : steps.filter(({ name }) => name !== "runs"),
    ),
};
