import { everyNth } from "../../../behaviour/every-nth.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every fifth token is let in whatever it permits",
  who: "A gateway that lets pass what its policy service does not answer in time",
  apply: (honest) => {
    const unanswered = everyNth(5);
    return {
      ...honest,
      permits: (identity, need, ex) =>
        honest.permits(identity, need, ex) || (ex.operation !== undefined && unanswered(ex)),
    };
  },
};
