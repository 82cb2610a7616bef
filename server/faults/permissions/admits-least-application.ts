import { withAccess, withHigherAlone } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/admits-least-application": {
    title: "The least privileged application permission is not enough",
    who: "A mock author who tried applications only with the broad permission",
    apply: (honest) => withHigherAlone(honest, "application"),
  },
  "permissions/admits-least-application/needs-role": {
    title: "Application tokens need a directory role as well",
    who: "A gateway that checks wids of every token",
    apply: (honest) =>
      withAccess(
        honest,
        ({ identity, need, permitted }) =>
          permitted && (identity.kind !== "application" || identity.roles.some((role) => need.roles.has(role))),
      ),
  },
  "permissions/admits-least-application/no-applications": {
    title: "Application tokens are refused",
    who: "A mock that wants scp in every token",
    apply: (honest) => withAccess(honest, ({ identity, permitted }) => permitted && identity.kind !== "application"),
  },
};
