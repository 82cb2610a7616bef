import { changeObject } from "../../behaviour/change-object.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "innerError is a string",
  who: "A mock that puts the stack trace there",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) =>
      changeObject(honest.errorBody(refusal, ex), "error", (error) => ({
        ...error,
        innerError: `at ${ex.request.path}`,
      })),
  }),
};
