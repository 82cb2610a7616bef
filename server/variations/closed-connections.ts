import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The connection is closed after every answer",
  allowedBy: "RFC 9112: connections need not persist",
  group: "connection",
  apply: (honest) => ({
    ...honest,
    encode: (answer, ex) => {
      const wire = honest.encode(answer, ex);
      return { ...wire, headers: { ...wire.headers, Connection: "close" } };
    },
  }),
};
