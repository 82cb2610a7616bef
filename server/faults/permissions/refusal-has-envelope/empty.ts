import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A 401 has no body",
  who: "A gateway that refuses before anything can write an answer",
  apply: (honest) => ({
    ...honest,
    respond: (answer, ex) => {
      const finished = honest.respond(answer, ex);
      return finished.status === 401 ? { ...finished, body: { kind: "none" } } : finished;
    },
  }),
};
