import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Header names are written in upper case",
  allowedBy: "RFC 9110: field names are case-insensitive",
  group: "header-case",
  apply: (honest) => ({
    ...honest,
    encode: (answer, ex) => {
      const wire = honest.encode(answer, ex);
      return {
        ...wire,
        headers: Object.fromEntries(Object.entries(wire.headers).map(([name, value]) => [name.toUpperCase(), value])),
      };
    },
  }),
};
