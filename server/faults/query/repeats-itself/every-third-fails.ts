import { everyNth } from "../../../behaviour/every-nth.ts";
import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every third plain request is answered 500",
  who: "A gateway with a pool of three connections, one of which is dead",
  apply: (honest) => {
    const dead = everyNth(3);
    return withAnswers(honest, (answer, ex) =>
      ex.request.query === "" && dead(ex) ? { ...answer, status: 500 } : answer,
    );
  },
};
