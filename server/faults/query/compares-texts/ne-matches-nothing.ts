import { withValueComparison } from "../../../behaviour/with-value-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "id ne matches nothing",
  who: "A store that can look ids up, and do nothing else with them",
  apply: (honest) => withValueComparison(honest, ["id"], ({ operator }) => (operator === "ne" ? false : undefined)),
};
