import { changeObject } from "../../behaviour/change-object.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The code is the number of the status",
  who: "An author who puts the HTTP status wherever something is called code",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) =>
      changeObject(honest.errorBody(refusal, ex), "error", (error) => ({ ...error, code: refusal.status })),
  }),
};
