import { withAccess } from "../../../behaviour/with-access.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "One of the documented application permissions is not known",
  who: "A gateway whose policy was copied from an older table",
  apply: (honest) =>
    withAccess(honest, ({ identity, table, permitted }) => {
      const last = table.application.supported ? table.application.higher.at(-1) : undefined;
      return permitted && (identity.kind !== "application" || identity.permissions.some((name) => name !== last));
    }),
};
