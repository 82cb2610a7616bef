import { toTheSecond } from "../../behaviour/instants.ts";
import { withOrderedItems } from "../../behaviour/ordering.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { follow } from "../../filter/evaluate.ts";

export const faults: FaultDefinitions = {
  "query/descending-reverses": {
    title: "In descending order the oldest item is missing",
    who: "A loop that counts down and stops above zero",
    apply: (honest) =>
      withOrderedItems(honest, (items, [key]) => {
        const last = items.findLast((entity) => key !== undefined && follow(entity, key.member.path) !== null);
        return key?.descending === true ? items.filter((entity) => entity !== last) : items;
      }),
  },
  "query/descending-reverses/to-the-second": {
    title: "In descending order timestamps are ordered by the second",
    who: "A mock that sorts descending by negated numbers, and rounds to have them",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) =>
        ex.operation !== undefined && key.descending
          ? honest.compareKeys(toTheSecond(left), toTheSecond(right), key, ex)
          : honest.compareKeys(left, right, key, ex),
    }),
  },
};
