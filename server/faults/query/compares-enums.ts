import { withOperator } from "../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "On processingStatus ne is read as eq",
  who: "A mock that groups items by status and picks a group",
  apply: (honest) => withOperator(honest, ["processingStatus"], "ne", "eq"),
};
