import { withOrderedItems } from "../../behaviour/with-ordered-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$orderby loses the last item",
  who: "A hand-written sort with an end that is off by one",
  apply: (honest) => withOrderedItems(honest, (items) => items.slice(0, -1)),
};
