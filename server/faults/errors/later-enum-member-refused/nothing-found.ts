import { forgiveFilter } from "../../../behaviour/forgive-filter.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A filter by a later member finds nothing",
  who: "A service that compares with what it shows, where nobody is quarantined",
  apply: (honest) => {
    const forgiving = forgiveFilter(honest, (problem) => problem.includes("include-unknown-enum-members"));
    return {
      ...forgiving,
      parseFilter: (text, type, ex) => {
        const filter = forgiving.parseFilter(text, type, ex);
        return filter.kind === "literal" ? { ...filter, value: false } : filter;
      },
    };
  },
};
