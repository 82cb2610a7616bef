import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A refusal has an empty value beside its error",
  who: "A gateway that fills every list answer into one template",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) => {
      const body = honest.errorBody(refusal, ex);
      return refusal.reason === "unauthenticated" || refusal.reason === "forbidden" ? { ...body, value: [] } : body;
    },
  }),
};
