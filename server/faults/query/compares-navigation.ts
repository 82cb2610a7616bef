import { withValueComparison } from "../../behaviour/with-value-comparison.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Conditions on subject/id are always true",
  who: "A mock whose filters look at the item's own columns and skip paths",
  apply: (honest) => withValueComparison(honest, ["subject/id"], () => true),
};
