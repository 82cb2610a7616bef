import { withComparison } from "../../behaviour/with-comparison.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A null is less than every timestamp",
  who: "A mock in C or SQL where null sorts below everything",
  apply: (honest) =>
    withComparison(honest, ({ operator, left, right }) =>
      left === null && right !== null && (operator === "lt" || operator === "le") ? true : undefined,
    ),
};
