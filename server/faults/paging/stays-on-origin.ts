import { withNextLink } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/stays-on-origin": {
    title: "The next link leads to another port",
    who: "A gateway that passes the links of its backend through",
    apply: (honest) => withNextLink(honest, (link) => link.replace(/^http:\/\/[^/]+/, "http://localhost:1")),
  },
  "paging/stays-on-origin/backend": {
    title: "The next link names a machine behind the gateway",
    who: "A gateway that rewrites headers and not bodies",
    apply: (honest) =>
      withNextLink(honest, (link) => link.replace(/^http:\/\/[^/]+/, "http://graph-backend.internal:5000")),
  },
  "paging/stays-on-origin/other-scheme": {
    title: "The next link has another scheme",
    who: "A service behind a proxy that ends TLS",
    apply: (honest) => withNextLink(honest, (link) => link.replace(/^http:/, "https:")),
  },
  "paging/stays-on-origin/other-route": {
    title: "The links of the route through a run lead to the route without",
    who: "A mock whose second route hands on to the first",
    apply: (honest) => withNextLink(honest, (link) => link.replace(/\/runs\/[^/]+/i, "")),
  },
};
