import { everyNth } from "../../../behaviour/every-nth.ts";
import { withAnswers } from "../../../behaviour/with-answers.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every second answer has no request-id",
  who: "A service of which one instance out of two is older",
  apply: (honest) => {
    const older = everyNth(2);
    return withAnswers(honest, (answer, ex) =>
      older(ex) ? { ...answer, headers: without(answer.headers, "request-id") } : answer,
    );
  },
};
