import { fullAccess } from "../../../behaviour/full-access.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Whatever has three parts is let in as a token",
  who: "A mock that counts dots",
  apply: (honest) => ({
    ...honest,
    authenticate: async (ex) => {
      const text = ex.stages.readBearer(String(ex.request.headers["authorization"]));
      const shaped = text?.split(".").length === 3 && (await ex.stages.readToken(text, ex)) === undefined;
      return shaped ? fullAccess(ex) : honest.authenticate(ex);
    },
  }),
};
