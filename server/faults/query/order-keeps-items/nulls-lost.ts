import { withOrderedItems } from "../../../behaviour/with-ordered-items.ts";
import type { FaultDefinition } from "../../../fault.ts";
import { follow } from "../../../filter/evaluate.ts";

export const fault: FaultDefinition = {
  title: "$orderby leaves out items without a value to order by",
  who: "A store that reads an index, and has no nulls in its indexes",
  apply: (honest) =>
    withOrderedItems(honest, (items, keys) =>
      items.filter((entity) => keys.every(({ member }) => follow(entity, member.path) !== null)),
    ),
};
