import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  "base-path": {
    title: "The service root has a path before the version",
    allowedBy: "OData URL Conventions: the service root URL is the service's choice",
    serving: { basePath: "/some/base" },
    apply: (honest) => honest,
  },
  https: {
    title: "Answers come over https, with a certificate of a private authority",
    allowedBy: "RFC 9110, https URI Scheme",
    group: "scheme",
    serving: { tls: true },
    apply: (honest) => honest,
  },
  ipv6: {
    title: "The service is at an IPv6 address",
    allowedBy: "RFC 3986: a host may be an IPv6 address in brackets",
    serving: { host: "::1" },
    apply: (honest) => honest,
  },
  "redirect-to-https": {
    title: "http redirects to https, where the answers come from",
    allowedBy: "RFC 9110, Redirection 3xx",
    group: "scheme",
    serving: { redirectsToTls: true },
    apply: (honest) => honest,
  },
};
