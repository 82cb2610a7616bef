import { withAccess } from "../../behaviour/with-access.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The least privileged application permission is not enough",
  who: "A mock author who tried applications only with the broad permission",
  apply: (honest) =>
    withAccess(honest, ({ identity, table, permitted }) => {
      const higher = table.application.supported ? table.application.higher : [];
      return (
        permitted && (identity.kind !== "application" || identity.permissions.some((name) => higher.includes(name)))
      );
    }),
};
