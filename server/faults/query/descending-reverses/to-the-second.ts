import { toTheSecond } from "../../../behaviour/to-the-second.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "In descending order timestamps are ordered by the second",
  who: "A mock that sorts descending by negated numbers, and rounds to have them",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) =>
      ex.operation !== undefined && key.descending
        ? honest.compareKeys(toTheSecond(left), toTheSecond(right), key, ex)
        : honest.compareKeys(left, right, key, ex),
  }),
};
