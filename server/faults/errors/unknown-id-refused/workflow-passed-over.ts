import type { FaultDefinition } from "../../../fault.ts";
import type { Lookup } from "../../../routing/target.ts";

export const fault: FaultDefinition = {
  title: "A user result that was read once is found whatever the workflow",
  who: "A gateway that keeps entities under the last key of their path",
  apply: (honest) => {
    const kept = new Map<string, Lookup>();
    return {
      ...honest,
      lookUp: (target, ex) => {
        const found = honest.lookUp(target, ex);
        const key = `${target.steps.length} ${target.steps.at(-2)?.key ?? ""}`;
        if (found.kind !== "unknown-key") kept.set(key, found);
        return ex.operation === undefined ? found : (kept.get(key) ?? found);
      },
    };
  },
};
