import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "401 has a code of its own for each cause",
  allowedBy: "The codes of errors are not documented",
  apply: (honest) => ({
    ...honest,
    finishRefusal: (refusal, ex) =>
      refusal.status === 401 ? { ...refusal, code: "CompactToken parsing failed" } : honest.finishRefusal(refusal, ex),
  }),
};
