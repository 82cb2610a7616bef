import { valueText } from "../../../behaviour/value-text.ts";
import { withValueComparison } from "../../../behaviour/with-value-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "processingStatus eq 'completed' matches completedWithErrors, too",
  who: "A mock that matches states by how their names start",
  apply: (honest) =>
    withValueComparison(honest, ["processingStatus"], ({ operator, left, right }) =>
      operator === "eq" ? valueText(left).startsWith(valueText(right)) : undefined,
    ),
};
