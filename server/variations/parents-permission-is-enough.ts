import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Whoever may read what leads to an operation may read the operation as well",
  allowedBy: "Whether the permissions on workflows are enough is not documented",
  group: "parent-permissions",
  apply: (honest) => ({
    ...honest,
    permits: (identity, _need, ex) => honest.permits(identity, ex.world.parentNeed, ex),
  }),
};
