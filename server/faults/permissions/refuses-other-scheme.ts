import { fullAccess } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-other-scheme": {
    title: "The scheme is not looked at",
    who: "A mock that takes the second word of the header for the token",
    apply: (honest) => ({ ...honest, readBearer: (header) => /^\S+ +(\S+)\s*$/.exec(header ?? "")?.[1] }),
  },
  "permissions/refuses-other-scheme/basic-let-in": {
    title: "Basic credentials are let in",
    who: "A gateway with an old way in for tests",
    apply: (honest) => ({
      ...honest,
      authenticate: (ex) =>
        String(ex.request.headers["authorization"]).startsWith("Basic ") ? fullAccess(ex) : honest.authenticate(ex),
    }),
  },
};
