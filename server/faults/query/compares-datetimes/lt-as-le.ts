import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On timestamps lt is read as le",
  who: "A translator to BETWEEN, which includes both ends",
  apply: (honest) => withOperator(honest, instantMembers, "lt", "le"),
};
