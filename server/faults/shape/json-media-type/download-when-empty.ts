import { itemsOf } from "../../../behaviour/items-of.ts";
import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An empty collection is declared as a binary file",
  who: "A gateway that guesses the media type from the content, and finds too little of it",
  apply: (honest) =>
    withAnswers(honest, (answer) =>
      itemsOf(answer).length > 0
        ? answer
        : { ...answer, headers: { ...answer.headers, "Content-Type": "application/octet-stream" } },
    ),
};
