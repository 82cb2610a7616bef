import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An unknown id is answered 200 with an error in the body",
  who: "A gateway that takes every answer of its backend for a success",
  apply: (honest) => ({
    ...honest,
    respond: (answer, ex) => {
      const given = honest.respond(answer, ex);
      return given.status === 404 && ex.operation !== undefined ? { ...given, status: 200 } : given;
    },
  }),
};
