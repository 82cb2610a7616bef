import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The names of flags stand in reversed order",
  allowedBy: "OData JSON: names joined by a comma; no order is documented",
  apply: (honest) => ({
    ...honest,
    enumText: (stored, type, ex) => {
      const text = honest.enumText(stored, type, ex);
      return type.flags ? text.split(",").reverse().join(",") : text;
    },
  }),
};
