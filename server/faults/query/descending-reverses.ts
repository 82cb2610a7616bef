import { withOrderedItems } from "../../behaviour/with-ordered-items.ts";
import type { FaultDefinition } from "../../fault.ts";
import { follow } from "../../filter/evaluate.ts";

export const fault: FaultDefinition = {
  title: "In descending order the oldest item is missing",
  who: "A loop that counts down and stops above zero",
  apply: (honest) =>
    withOrderedItems(honest, (items, [key]) => {
      const last = items.findLast((entity) => key !== undefined && follow(entity, key.member.path) !== null);
      return key?.descending === true ? items.filter((entity) => entity !== last) : items;
    }),
};
