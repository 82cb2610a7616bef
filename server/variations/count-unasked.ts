import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Collections have @odata.count",
  allowedBy: "Graph: most documented counts came without being asked for",
  apply: (honest) => ({
    ...honest,
    limitsOf: (ex) => ({ ...honest.limitsOf(ex), count: true }),
  }),
};
