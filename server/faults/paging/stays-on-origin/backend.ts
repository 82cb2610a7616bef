import { withNextLink } from "../../../behaviour/with-next-link.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link names a machine behind the gateway",
  who: "A gateway that rewrites headers and not bodies",
  apply: (honest) =>
    withNextLink(honest, (link) => link.replace(/^http:\/\/[^/]+/, "http://graph-backend.internal:5000")),
};
