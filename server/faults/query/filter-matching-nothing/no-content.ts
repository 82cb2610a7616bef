import { itemsOf } from "../../../behaviour/items-of.ts";
import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A filter without a match is answered 204",
  who: "A framework that takes an answer without items for one without content",
  apply: (honest) =>
    withAnswers(honest, (answer, { options }) =>
      options.filter !== undefined && itemsOf(answer).length === 0
        ? { ...answer, status: 204, body: { kind: "none" } }
        : answer,
    ),
};
