import { forgiveFilter } from "../../behaviour/forgive-filter.ts";
import { unknownOperand } from "../../behaviour/unknown-operand.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A condition on an unknown property is true",
  who: "A mock that skips conditions on columns that it does not have",
  apply: (honest) => forgiveFilter(honest, (problem, text) => unknownOperand(problem, text) === "left"),
};
