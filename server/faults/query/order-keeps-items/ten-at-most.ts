import { withOrderedItems } from "../../../behaviour/with-ordered-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With $orderby no more than ten items come, without a next link",
  who: "A mock that takes an order for a question after the first few",
  apply: (honest) => withOrderedItems(honest, (items) => items.slice(0, 10)),
};
