import { withOperator } from "../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "On id ne is read as eq",
  who: "A mock with one function for both operators",
  apply: (honest) => withOperator(honest, ["id"], "ne", "eq"),
};
