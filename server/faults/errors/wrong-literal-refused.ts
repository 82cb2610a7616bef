import { forgiveFilter } from "../../behaviour/forgive-filter.ts";
import { unknownOperand } from "../../behaviour/unknown-operand.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A comparison of a timestamp with a literal of another type is true",
  who: "A dynamically typed mock in which any two values can be compared",
  apply: (honest) =>
    forgiveFilter(
      honest,
      (problem, text) =>
        /incompatible types.*'instant'|is no point in time/.test(problem) || unknownOperand(problem, text) === "right",
    ),
};
