import { withFractionDigits } from "../behaviour/with-fraction-digits.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Timestamps have three digits after the second, in the store as well",
  allowedBy: "Graph: the precision of timestamps is the service's choice",
  group: "fraction-digits",
  apply: (honest) => withFractionDigits(honest, 3),
};
