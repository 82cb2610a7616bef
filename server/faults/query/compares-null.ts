import { withComparison } from "../../behaviour/with-comparison.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "eq null matches nothing",
  who: "A translator to SQL that writes = NULL",
  apply: (honest) =>
    withComparison(honest, ({ operator, right }) => (operator === "eq" && right === null ? null : undefined)),
};
