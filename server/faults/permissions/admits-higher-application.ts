import { namesOf, withAccess } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/admits-higher-application": {
    title: "Only the least privileged application permission is enough",
    who: "A mock author who read one column of the table",
    apply: (honest) =>
      withAccess(honest, ({ identity, table, permitted }) => {
        const least = table.application.supported ? namesOf(table.application.least, table) : [];
        return (
          permitted && (identity.kind !== "application" || identity.permissions.some((name) => least.includes(name)))
        );
      }),
  },
  "permissions/admits-higher-application/last-one-forgotten": {
    title: "One of the documented application permissions is not known",
    who: "A gateway whose policy was copied from an older table",
    apply: (honest) =>
      withAccess(honest, ({ identity, table, permitted }) => {
        const last = table.application.supported ? table.application.higher.at(-1) : undefined;
        return permitted && (identity.kind !== "application" || identity.permissions.some((name) => name !== last));
      }),
  },
};
