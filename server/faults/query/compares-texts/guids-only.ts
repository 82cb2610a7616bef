import { valueText } from "../../../behaviour/value-text.ts";
import { withValueComparison } from "../../../behaviour/with-value-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "id eq finds only ids that are GUIDs",
  who: "A mock that parses ids into a GUID type",
  apply: (honest) =>
    withValueComparison(honest, ["id"], ({ operator, right }) =>
      operator === "eq" && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(valueText(right)) ? false : undefined,
    ),
};
