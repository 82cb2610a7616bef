import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "id ne is always true",
  who: "A gateway that forwards only equality to its backend",
  apply: (honest) => withOperator(honest, ["id"], "ne", "true"),
};
