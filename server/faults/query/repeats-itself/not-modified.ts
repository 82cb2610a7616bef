import { timesAsked } from "../../../behaviour/times-asked.ts";
import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Who asks for a list again is answered 304",
  who: "A proxy that takes every client for one that keeps what it got",
  apply: (honest) => {
    const asked = timesAsked({ byToken: true });
    return withAnswers(honest, (answer, ex) =>
      ex.request.query === "" && asked(ex) > 1 ? { ...answer, status: 304, body: { kind: "none" } } : answer,
    );
  },
};
