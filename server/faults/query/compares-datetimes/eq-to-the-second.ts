import { instantMembers } from "../../../behaviour/instant-members.ts";
import { toTheSecond } from "../../../behaviour/to-the-second.ts";
import { withValueComparison } from "../../../behaviour/with-value-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On timestamps eq does not look behind the second",
  who: "A store with whole seconds that rounds literals down to match",
  apply: (honest) =>
    withValueComparison(honest, instantMembers, ({ operator, left, right }, ex) =>
      operator === "eq" ? honest.compare("eq", toTheSecond(left), toTheSecond(right), ex) : undefined,
    ),
};
