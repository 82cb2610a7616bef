import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Permissions that have two names are known only by the second one",
  allowedBy: "One permission is published under two names; which one tokens carry is not documented",
  group: "permission-names",
  apply: (honest) => ({
    ...honest,
    permits: (identity, need, ex) => {
      const first = ex.world.specs.operations.flatMap(({ permissions }) =>
        permissions.names.filter(({ aliases }) => aliases.length > 0).map(({ name }) => name),
      );
      const permissions = identity.permissions.filter((name) => !first.includes(name));
      return honest.permits({ ...identity, permissions }, need, ex);
    },
  }),
};
