import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The error stands in Error",
  who: "A .NET mock whose serializer keeps the names of its properties",
  apply: (honest) => ({ ...honest, errorBody: (refusal, ex) => ({ Error: honest.errorBody(refusal, ex)["error"] }) }),
};
