import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "No other role than the documented ones is enough",
  allowedBy: "Whether Global Reader is enough is documented both ways",
  apply: (honest) => ({
    ...honest,
    permits: (identity, need, ex) => {
      const roles = ex.operation?.permissions.roles.map(({ templateId }) => templateId);
      return honest.permits(identity, roles === undefined ? need : { ...need, roles: new Set(roles) }, ex);
    },
  }),
};
