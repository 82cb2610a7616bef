import { forgiveFilter } from "../../../behaviour/forgive-filter.ts";
import { unknownOperand } from "../../../behaviour/unknown-operand.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A comparison of a timestamp with a literal of another type matches nothing",
  who: "A JavaScript mock, where a comparison with an invalid date is false",
  apply: (honest) => {
    const forgiving = forgiveFilter(
      honest,
      (problem, text) =>
        /incompatible types.*'instant'|is no point in time/.test(problem) || unknownOperand(problem, text) === "right",
    );
    return {
      ...forgiving,
      parseFilter: (text, type, ex) => {
        const filter = forgiving.parseFilter(text, type, ex);
        return filter.kind === "literal" ? { ...filter, value: false } : filter;
      },
    };
  },
};
