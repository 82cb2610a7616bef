import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "processingStatus ne is always true",
  who: "A gateway that forwards only equality to its backend",
  apply: (honest) => withOperator(honest, ["processingStatus"], "ne", "true"),
};
