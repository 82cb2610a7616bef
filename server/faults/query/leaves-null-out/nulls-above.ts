import { withComparison } from "../../../behaviour/with-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A null is greater than every timestamp",
  who: "A mock that reads a missing end as the end of time",
  apply: (honest) =>
    withComparison(honest, ({ operator, left, right }) =>
      left === null && right !== null && (operator === "gt" || operator === "ge") ? true : undefined,
    ),
};
