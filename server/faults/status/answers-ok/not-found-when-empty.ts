import { itemsOf } from "../../../behaviour/items-of.ts";
import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An empty collection is answered 404",
  who: "A mock author who takes an empty result for a missing resource",
  apply: (honest) =>
    withAnswers(honest, (answer) => (itemsOf(answer).length > 0 ? answer : { ...answer, status: 404 })),
};
