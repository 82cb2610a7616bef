import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "processingStatus eq is always true",
  who: "A gateway that drops conditions on computed columns",
  apply: (honest) => withOperator(honest, ["processingStatus"], "eq", "true"),
};
