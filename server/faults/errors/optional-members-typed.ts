import { changeObject } from "../../behaviour/change-json.ts";
import { withError } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/optional-members-typed": {
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
  },
  "errors/optional-members-typed/details-object": {
    title: "details is an object",
    who: "A mock author who had one detail in mind",
    apply: (honest) => withError(honest, (error, { message }) => ({ ...error, details: { code: "Detail", message } })),
  },
  "errors/optional-members-typed/details-texts": {
    title: "details is a list of strings",
    who: "A framework that collects what its validators say",
    apply: (honest) => withError(honest, (error, { message }) => ({ ...error, details: [message] })),
  },
};
