import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withOperator } from "../../../behaviour/with-operator.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On timestamps ge is read as gt",
  who: "A translator from OData to a query language whose ranges are open",
  apply: (honest) => withOperator(honest, instantMembers, "ge", "gt"),
};
