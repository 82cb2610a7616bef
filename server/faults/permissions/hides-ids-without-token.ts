import { fullAccess } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/hides-ids-without-token": {
    title: "An id that does not exist is answered with 404 before anybody looks at the token",
    who: "A service whose handlers look up first what they are about to protect",
    apply: (honest) => ({
      ...honest,
      authenticate: (ex) => {
        if (ex.request.headers["authorization"] !== undefined) return honest.authenticate(ex);
        const target = ex.stages.matchPath(ex.stages.splitPath(ex.request.path), ex);
        const isUnknown = target !== undefined && ex.stages.lookUp(target, ex).kind === "unknown-key";
        return isUnknown ? fullAccess(ex) : honest.authenticate(ex);
      },
    }),
  },
};
