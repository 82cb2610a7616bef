import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A page that is not the last is answered 206",
  who: "A mock author who knows ranges of bytes",
  apply: (honest) =>
    withAnswers(honest, (answer) =>
      answer.body.kind === "json" && "@odata.nextLink" in answer.body.value ? { ...answer, status: 206 } : answer,
    ),
};
