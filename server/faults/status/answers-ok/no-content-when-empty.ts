import { itemsOf } from "../../../behaviour/items-of.ts";
import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An empty collection is answered 204",
  who: "A framework that takes an answer without items for one without content",
  apply: (honest) =>
    withAnswers(honest, (answer) =>
      itemsOf(answer).length > 0 ? answer : { ...answer, status: 204, body: { kind: "none" } },
    ),
};
