import { withComparison } from "../../../behaviour/with-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "ne null matches everything",
  who: "An evaluator that answers ne with true whenever a null is about",
  apply: (honest) =>
    withComparison(honest, ({ operator, right }) => (operator === "ne" && right === null ? true : undefined)),
};
