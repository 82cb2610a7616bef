import { fullAccess } from "../../../behaviour/full-access.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Basic credentials are let in",
  who: "A gateway with an old way in for tests",
  apply: (honest) => ({
    ...honest,
    authenticate: (ex) =>
      String(ex.request.headers["authorization"]).startsWith("Basic ") ? fullAccess(ex) : honest.authenticate(ex),
  }),
};
