import { withAccess } from "../../../behaviour/with-access.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "All permissions of an application must be documented ones",
  who: "A gateway that asks for every permission to be on its list",
  apply: (honest) =>
    withAccess(
      honest,
      ({ identity, need, permitted }) =>
        permitted &&
        (identity.kind !== "application" || identity.permissions.every((name) => need.application.has(name))),
    ),
};
