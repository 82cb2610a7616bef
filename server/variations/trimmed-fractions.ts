import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Zeros at the end of fractions are cut off",
  allowedBy: "OData ABNF: one to twelve fraction digits; lifecycle examples have them trimmed",
  apply: (honest) => ({
    ...honest,
    instantText: (stored) => honest.instantText(stored).replace(/(?:\.0+|(\.\d*?)0+)(?=Z)/, "$1"),
  }),
};
