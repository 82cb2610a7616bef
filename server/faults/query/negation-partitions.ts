import { withNegated } from "../../behaviour/with-negated.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "not (a le b) is taken for a ge b",
  who: "A mock author who turns an operator round to negate it",
  apply: (honest) => withNegated(honest, "le", "ge"),
};
