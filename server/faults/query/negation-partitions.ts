import { withNegated } from "../../behaviour/with-negated.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/negation-partitions": {
    title: "not (a le b) is taken for a ge b",
    who: "A mock author who turns an operator round to negate it",
    apply: (honest) => withNegated(honest, "le", "ge"),
  },
  "query/negation-partitions/edge-lost": {
    title: "not (a lt b) is taken for a gt b",
    who: "A mock author who turns an operator round to negate it",
    apply: (honest) => withNegated(honest, "lt", "gt"),
  },
};
