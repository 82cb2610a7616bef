import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Timestamps have twelve digits after the second",
  allowedBy: "OData ABNF: one to twelve fraction digits",
  apply: (honest) => ({
    ...honest,
    instantText: (stored) => {
      const [, whole = "", fraction = "", zone = ""] =
        /^([^.Z]*)(?:\.(\d+))?(.*)$/.exec(honest.instantText(stored)) ?? [];
      return `${whole}.${fraction.padEnd(12, "0")}${zone}`;
    },
  }),
};
