import { changeFraction } from "../behaviour/change-fraction.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Timestamps have twelve digits after the second",
  allowedBy: "OData ABNF: one to twelve fraction digits",
  group: "fraction-digits",
  apply: (honest) => ({
    ...honest,
    instantText: (stored) => changeFraction(honest.instantText(stored), (digits) => digits.padEnd(12, "0")),
  }),
};
