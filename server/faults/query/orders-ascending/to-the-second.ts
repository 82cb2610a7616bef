import { toTheSecond } from "../../../behaviour/to-the-second.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Timestamps are ordered by the second",
  who: "A store that keeps timestamps as Unix seconds beside their text",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) => honest.compareKeys(toTheSecond(left), toTheSecond(right), key, ex),
  }),
};
