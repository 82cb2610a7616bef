import { namesOf, withAccess, withPermissionMatch } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/admits-higher-delegated": {
    title: "Only the least privileged delegated permission is enough",
    who: "A mock author who read one column of the table",
    apply: (honest) =>
      withAccess(honest, ({ identity, table, permitted }) => {
        const least = table.delegatedWork.supported ? namesOf(table.delegatedWork.least, table) : [];
        return (
          permitted && (identity.kind !== "delegated" || identity.permissions.some((name) => least.includes(name)))
        );
      }),
  },
  "permissions/admits-higher-delegated/write-not-for-reading": {
    title: "A delegated permission to read and write is not enough to read",
    who: "A gateway that matches the verb of the permission with the method of the request",
    apply: (honest) =>
      withPermissionMatch(honest, (held, documented) => held === documented && !held.includes("ReadWrite")),
  },
};
