import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "OData-Version is 3.0",
  who: "A gateway that translates bodies and leaves headers as they came",
  apply: (honest) =>
    withAnswers(honest, (answer) => ({ ...answer, headers: { ...answer.headers, "OData-Version": "3.0" } })),
};
