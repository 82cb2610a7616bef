import { withNextLink } from "../../behaviour/with-next-link.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link leads to another port",
  who: "A gateway that passes the links of its backend through",
  apply: (honest) => withNextLink(honest, (link) => link.replace(/^http:\/\/[^/]+/, "http://localhost:1")),
};
