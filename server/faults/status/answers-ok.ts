import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A listing is answered 206 Partial Content",
  who: "A gateway that takes every collection for a page of something larger",
  apply: (honest) => ({
    ...honest,
    respond: (answer, ex) => {
      const given = honest.respond(answer, ex);
      return ex.operation !== undefined && given.status === 200 ? { ...given, status: 206 } : given;
    },
  }),
};
