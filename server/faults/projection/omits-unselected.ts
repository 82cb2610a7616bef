import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The creation time comes whether it was selected or not",
  who: "A gateway that needs a property for its own routing and forgets to take it out",
  apply: (honest) => ({
    ...honest,
    finishItem: (json, entity, ex) => {
      const finished = honest.finishItem(json, entity, ex);
      const stored = entity.values["createdDateTime"];
      return ex.options.select === undefined || typeof stored !== "string" || "createdDateTime" in finished
        ? finished
        : { ...finished, createdDateTime: honest.instantText(stored) };
    },
  }),
};
