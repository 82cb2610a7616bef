import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Errors have no innerError",
  allowedBy: "OData JSON: innererror is optional",
  group: "error-body",
  apply: (honest) => ({
    ...honest,
    errorBody: ({ code, message }) => ({ error: { code, message } }),
  }),
};
