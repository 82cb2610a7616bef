import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "http redirects to https, where the answers come from",
  allowedBy: "RFC 9110, Redirection 3xx",
  group: "scheme",
  serving: { redirectsToTls: true },
  apply: (honest) => honest,
};
