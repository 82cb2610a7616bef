import { withAccess } from "../../behaviour/access.ts";
import { withForbiddenStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-unrelated-application": {
    title: "Any sound application token may read",
    who: "A mock that checks scp, and takes applications for trusted",
    apply: (honest) => withAccess(honest, ({ identity, permitted }) => permitted || identity.kind === "application"),
  },
  "permissions/refuses-unrelated-application/unauthenticated": {
    title: "A missing application permission is answered with 401",
    who: "A gateway that knows one status for everything about tokens",
    apply: (honest) => withForbiddenStatus(honest, ({ kind }) => kind === "application", 401),
  },
};
