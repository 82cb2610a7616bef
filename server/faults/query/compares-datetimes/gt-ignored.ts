import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On completedDateTime gt is always true",
  who: "An evaluator whose switch lacks a case",
  apply: (honest) => withOperator(honest, ["completedDateTime"], "gt", "true"),
};
