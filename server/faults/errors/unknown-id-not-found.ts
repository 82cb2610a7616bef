import { withRefusalStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Target } from "../../routing/target.ts";

function keyOf({ steps }: Target, name: string): string | undefined {
  return steps.find((step) => step.name === name)?.key;
}

export const faults: FaultDefinitions = {
  "errors/unknown-id-not-found": {
    title: "An unknown id is answered 400",
    who: "A gateway that validates ids against a list",
    apply: (honest) => withRefusalStatus(honest, "unknown-key", 400),
  },
  "errors/unknown-id-not-found/gone": {
    title: "An unknown id is answered 410",
    who: "A mock that keeps no track of what there ever was",
    apply: (honest) => withRefusalStatus(honest, "unknown-key", 410),
  },
  "errors/unknown-id-not-found/run-passed-over": {
    title: "A user result is found through whatever run",
    who: "A mock that looks a result up by its own id, which is unique anyway",
    apply: (honest) => {
      const runs = new Map<string | undefined, string>();
      return {
        ...honest,
        lookUp: (target, ex) => {
          const found = honest.lookUp(target, ex);
          const [run, result] = [keyOf(target, "runs"), keyOf(target, "userProcessingResults")];
          if (found.kind !== "unknown-key" && run !== undefined) runs.set(result, run);
          const known = runs.get(result);
          if (ex.operation === undefined || found.kind !== "unknown-key" || known === undefined) return found;
          const [head, ...rest] = target.steps;
          const steps = rest.map((step) => (step.name === "runs" ? { ...step, key: known } : step));
          return honest.lookUp({ ...target, steps: [head, ...steps] }, ex);
        },
      };
    },
  },
};
