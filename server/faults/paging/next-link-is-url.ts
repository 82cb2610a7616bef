import { withNextLink } from "../../behaviour/with-next-link.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link is an object",
  who: "A mock author who is used to HAL",
  apply: (honest) => withNextLink(honest, (link) => ({ href: link })),
};
