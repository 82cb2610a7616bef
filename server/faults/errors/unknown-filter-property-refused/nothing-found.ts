import { forgiveFilter } from "../../../behaviour/forgive-filter.ts";
import { unknownOperand } from "../../../behaviour/unknown-operand.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A condition on an unknown property matches nothing",
  who: "A document database, where every property is absent unless it is there",
  apply: (honest) => {
    const forgiving = forgiveFilter(honest, (problem, text) => unknownOperand(problem, text) === "left");
    return {
      ...forgiving,
      parseFilter: (text, type, ex) => {
        const filter = forgiving.parseFilter(text, type, ex);
        return filter.kind === "literal" ? { ...filter, value: false } : filter;
      },
    };
  },
};
