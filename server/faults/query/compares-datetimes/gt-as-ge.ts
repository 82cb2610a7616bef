import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On timestamps gt is read as ge",
  who: "A gateway that turns filters into the from and until of another interface",
  apply: (honest) => withOperator(honest, instantMembers, "gt", "ge"),
};
