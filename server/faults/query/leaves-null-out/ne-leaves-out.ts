import { withComparison } from "../../../behaviour/with-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "ne with a value leaves items out whose value is null",
  who: "A translator to SQL, where a comparison with NULL is unknown",
  apply: (honest) =>
    withComparison(honest, ({ operator, left, right }) =>
      left === null && right !== null && operator === "ne" ? null : undefined,
    ),
};
