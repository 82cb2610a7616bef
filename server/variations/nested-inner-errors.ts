import { changeObject } from "../behaviour/change-object.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Errors have inner errors within inner errors",
  allowedBy: "OData JSON: innererror may hold anything",
  group: "error-body",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) =>
      changeObject(honest.errorBody(refusal, ex), "error", (error) => ({
        ...error,
        details: [],
        innererror: { code: "inner", innererror: { code: "innermost", stack: ["a", null, 3] } },
      })),
  }),
};
