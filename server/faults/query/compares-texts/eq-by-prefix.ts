import { valueText } from "../../../behaviour/value-text.ts";
import { withValueComparison } from "../../../behaviour/with-value-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "id eq matches every id that starts with the value",
  who: "A mock that looks keys up with a prefix scan",
  apply: (honest) =>
    withValueComparison(honest, ["id"], ({ operator, left, right }) =>
      operator === "eq" ? valueText(left).startsWith(valueText(right)) : undefined,
    ),
};
