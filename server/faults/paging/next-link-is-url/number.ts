import { withNextLink } from "../../../behaviour/with-next-link.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link is the number of the next page",
  who: "A mock with numbered pages",
  apply: (honest) => withNextLink(honest, (_, ex) => Math.floor((ex.options.offset ?? 0) / honest.pageSize(ex)) + 2),
};
