import { fullAccess } from "../../behaviour/full-access.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "An empty bearer token is let in",
  who: "A gateway that checks that the header is there",
  apply: (honest) => ({
    ...honest,
    authenticate: (ex) =>
      /^bearer\s*$/i.test(String(ex.request.headers["authorization"])) ? fullAccess(ex) : honest.authenticate(ex),
  }),
};
