import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Beside the error stands data, which is null",
  who: "A gateway from GraphQL",
  apply: (honest) => ({ ...honest, errorBody: (refusal, ex) => ({ data: null, ...honest.errorBody(refusal, ex) }) }),
};
