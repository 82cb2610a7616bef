import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The Content-Type of errors has parameters, too",
  allowedBy: "Parameters of Content-Type are not documented; only the media type counts",
  apply: (honest) => ({
    ...honest,
    errorHeaders: (refusal, ex) => ({
      ...honest.errorHeaders(refusal, ex),
      "Content-Type": "application/json;odata.metadata=minimal;charset=utf-8",
    }),
  }),
};
