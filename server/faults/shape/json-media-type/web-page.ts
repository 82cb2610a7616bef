import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The answer is declared as text/html",
  who: "A PHP mock that never sets a header",
  apply: (honest) =>
    withAnswers(honest, (answer) => ({
      ...answer,
      headers: { ...answer.headers, "Content-Type": "text/html; charset=UTF-8" },
    })),
};
