import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Answers come over https, with a certificate of a private authority",
  allowedBy: "RFC 9110, https URI Scheme",
  group: "scheme",
  serving: { tls: true },
  apply: (honest) => honest,
};
