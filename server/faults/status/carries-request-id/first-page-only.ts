import { withAnswers } from "../../../behaviour/with-answers.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Later pages have no request-id",
  who: "A proxy that answers pages from its store without asking",
  apply: (honest) =>
    withAnswers(honest, (answer, { options }) =>
      options.offset === undefined ? answer : { ...answer, headers: without(answer.headers, "request-id") },
    ),
};
