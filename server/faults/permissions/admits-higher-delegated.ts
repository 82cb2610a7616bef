import { namesOf } from "../../behaviour/names-of.ts";
import { withAccess } from "../../behaviour/with-access.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Only the least privileged delegated permission is enough",
  who: "A mock author who read one column of the table",
  apply: (honest) =>
    withAccess(honest, ({ identity, table, permitted }) => {
      const least = table.delegatedWork.supported ? namesOf(table.delegatedWork.least, table) : [];
      return permitted && (identity.kind !== "delegated" || identity.permissions.some((name) => least.includes(name)));
    }),
};
