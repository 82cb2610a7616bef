import { fullAccess } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-empty-bearer": {
    title: "An empty bearer token is let in",
    who: "A gateway that checks that the header is there",
    apply: (honest) => ({
      ...honest,
      authenticate: (ex) =>
        /^bearer\s*$/i.test(String(ex.request.headers["authorization"])) ? fullAccess(ex) : honest.authenticate(ex),
    }),
  },
  "permissions/refuses-empty-bearer/bad-request": {
    title: "An empty bearer token is answered with 400",
    who: "A mock whose framework cannot parse the header",
    apply: (honest) => ({
      ...honest,
      finishRefusal: (refusal, ex) => {
        const finished = honest.finishRefusal(refusal, ex);
        return ex.request.headers["authorization"] === "Bearer" ? { ...finished, status: 400 } : finished;
      },
    }),
  },
};
