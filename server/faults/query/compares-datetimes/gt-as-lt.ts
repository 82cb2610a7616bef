import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On timestamps gt and lt are swapped",
  who: "An evaluator that passes its operands in the wrong order",
  apply: (honest) => withOperator(withOperator(honest, instantMembers, "gt", "lt"), instantMembers, "lt", "gt"),
};
