import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Reason phrases say something else",
  allowedBy: "RFC 9112: a client ignores the reason phrase",
  apply: (honest) => ({
    ...honest,
    write: (response, wire, ex) => {
      response.statusMessage = "As You Like It";
      return honest.write(response, wire, ex);
    },
  }),
};
