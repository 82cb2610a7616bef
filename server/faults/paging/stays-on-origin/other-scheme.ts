import { withNextLink } from "../../../behaviour/with-next-link.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link has another scheme",
  who: "A service behind a proxy that ends TLS",
  apply: (honest) => withNextLink(honest, (link) => link.replace(/^http:/, "https:")),
};
