import { withOrderedItems } from "../../../behaviour/with-ordered-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$orderby repeats an item",
  who: "A merge sort that takes the middle into both halves",
  apply: (honest) =>
    withOrderedItems(honest, (items) => {
      const middle = Math.floor(items.length / 2);
      return [...items.slice(0, middle + 1), ...items.slice(middle)];
    }),
};
