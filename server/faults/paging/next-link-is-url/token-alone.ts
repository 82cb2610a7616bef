import { withNextLink } from "../../../behaviour/with-next-link.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link is the skip token",
  who: "A mock author who is used to page tokens",
  apply: (honest) => withNextLink(honest, (link) => link.replace(/^.*skiptoken=/, "")),
};
