import { itemsOf } from "../../../behaviour/items-of.ts";
import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A collection of one item is answered 500",
  who: "A mock that sorts with a comparison that it never gets to make",
  apply: (honest) =>
    withAnswers(honest, (answer) => (itemsOf(answer).length === 1 ? { ...answer, status: 500 } : answer)),
};
