import { withNextLink } from "../../../behaviour/with-next-link.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link is written as in a Link header",
  who: "A gateway that knows links from headers",
  apply: (honest) => withNextLink(honest, (link) => `<${link}>; rel="next"`),
};
