import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On timestamps ne is read as eq",
  who: "A mock author who copied a branch and changed only its label",
  apply: (honest) => withOperator(honest, instantMembers, "ne", "eq"),
};
