import { withValueComparison } from "../../../behaviour/with-value-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Conditions on createdDateTime are always true",
  who: "A gateway that forwards only the conditions that its backend has an index for",
  apply: (honest) => withValueComparison(honest, ["createdDateTime"], () => true),
};
