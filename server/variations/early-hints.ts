import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "An answer 103 comes before each answer",
  allowedBy: "RFC 8297; RFC 9110: a client parses informational answers and may ignore them",
  apply: (honest) => ({
    ...honest,
    write: (response, wire, ex) => {
      response.writeEarlyHints({ link: "</schema.json>; rel=preload" });
      return honest.write(response, wire, ex);
    },
  }),
};
