import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Permissions that have two names are known only by the first one",
  allowedBy: "One permission is published under two names; which one tokens carry is not documented",
  group: "permission-names",
  apply: (honest) => ({
    ...honest,
    permits: (identity, need, ex) => {
      // What is an alias of one operation may be the first name of another.
      const asked = ex.operation === undefined ? ex.world.specs.operations : [ex.operation];
      const aliases = asked.flatMap((operation) => operation.permissions.names.flatMap((name) => name.aliases));
      const permissions = identity.permissions.filter((name) => !aliases.includes(name));
      return honest.permits({ ...identity, permissions }, need, ex);
    },
  }),
};
