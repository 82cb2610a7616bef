import { withAccess } from "../../../behaviour/with-access.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Application tokens need a directory role as well",
  who: "A gateway that checks wids of every token",
  apply: (honest) =>
    withAccess(
      honest,
      ({ identity, need, permitted }) =>
        permitted && (identity.kind !== "application" || identity.roles.some((role) => need.roles.has(role))),
    ),
};
