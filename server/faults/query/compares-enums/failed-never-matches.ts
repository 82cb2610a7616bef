import { valueText } from "../../../behaviour/value-text.ts";
import { withValueComparison } from "../../../behaviour/with-value-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "processingStatus eq 'failed' matches nothing",
  who: "A store that knows another word for the state",
  apply: (honest) =>
    withValueComparison(honest, ["processingStatus"], ({ operator, right }) =>
      operator === "eq" && valueText(right) === "failed" ? false : undefined,
    ),
};
