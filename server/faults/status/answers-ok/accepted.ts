import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A listing is answered 202",
  who: "A gateway that queues what it passes on and says so",
  apply: (honest) => withAnswers(honest, (answer) => ({ ...answer, status: 202 })),
};
