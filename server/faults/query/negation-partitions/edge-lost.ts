import { withNegated } from "../../../behaviour/with-negated.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "not (a lt b) is taken for a gt b",
  who: "A mock author who turns an operator round to negate it",
  apply: (honest) => withNegated(honest, "lt", "gt"),
};
