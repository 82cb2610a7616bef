import { everyNth } from "../../../behaviour/every-nth.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every fourth context has no list",
  who: "A service of which one instance out of four is older",
  apply: (honest) => {
    const older = everyNth(4);
    return {
      ...honest,
      contextList: (target, ex) => (ex.operation !== undefined && older(ex) ? "" : honest.contextList(target, ex)),
    };
  },
};
