import { withFractionDigits } from "../behaviour/with-fraction-digits.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Timestamps have no fraction of a second, in the store neither",
  allowedBy: "OData ABNF: the fraction of a second is optional",
  group: "fraction-digits",
  apply: (honest) => withFractionDigits(honest, 0),
};
