import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On timestamps le is read as lt",
  who: "A translator that makes half-open intervals of all ranges",
  apply: (honest) => withOperator(honest, instantMembers, "le", "lt"),
};
