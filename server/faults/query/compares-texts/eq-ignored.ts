import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "id eq is always true",
  who: "A gateway that leaves keys to the path, and drops them from filters",
  apply: (honest) => withOperator(honest, ["id"], "eq", "true"),
};
