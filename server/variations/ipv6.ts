import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The service is at an IPv6 address",
  allowedBy: "RFC 3986: a host may be an IPv6 address in brackets",
  serving: { host: "::1" },
  apply: (honest) => honest,
};
