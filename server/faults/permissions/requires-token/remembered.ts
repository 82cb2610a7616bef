import type { Identity } from "../../../auth/identity.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Who has sent a sound token once needs none afterwards",
  who: "A mock that keeps the user of the last request in a variable",
  apply: (honest) => {
    let last: Identity | undefined;
    return {
      ...honest,
      authenticate: async (ex) => {
        if (ex.request.headers["authorization"] === undefined && last !== undefined) return last;
        last = await honest.authenticate(ex);
        return last;
      },
    };
  },
};
