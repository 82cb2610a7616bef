import { changeFraction } from "../behaviour/change-fraction.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Zeros at the end of fractions are cut off",
  allowedBy: "OData ABNF: one to twelve fraction digits; lifecycle examples have them trimmed",
  group: "fraction-digits",
  apply: (honest) => ({
    ...honest,
    instantText: (stored) => changeFraction(honest.instantText(stored), (digits) => digits.replace(/0+$/, "")),
  }),
};
