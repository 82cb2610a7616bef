import { fullAccess } from "../../behaviour/full-access.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "What cannot be read as a token is let in",
  who: "A mock that takes any text for an opaque token",
  apply: (honest) => ({
    ...honest,
    authenticate: async (ex) => {
      const text = ex.stages.readBearer(String(ex.request.headers["authorization"]));
      const readable = text === undefined || (await ex.stages.readToken(text, ex)) !== undefined;
      return readable ? honest.authenticate(ex) : fullAccess(ex);
    },
  }),
};
