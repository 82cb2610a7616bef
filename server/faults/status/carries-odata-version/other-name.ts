import { withAnswers } from "../../../behaviour/with-answers.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The version stands in DataServiceVersion",
  who: "A library for OData 3",
  apply: (honest) =>
    withAnswers(honest, (answer) => ({
      ...answer,
      headers: { ...without(answer.headers, "OData-Version"), DataServiceVersion: "3.0;" },
    })),
};
