import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On subject/id ne is read as eq",
  who: "A mock that follows relations with a lookup, whatever the operator",
  apply: (honest) => withOperator(honest, ["subject/id"], "ne", "eq"),
};
