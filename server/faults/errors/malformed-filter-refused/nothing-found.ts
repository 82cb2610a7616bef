import { forgiveFilter } from "../../../behaviour/forgive-filter.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A malformed $filter finds nothing",
  who: "A gateway that answers with an empty list when its index complains",
  apply: (honest) => {
    const forgiving = forgiveFilter(honest, () => true);
    return {
      ...forgiving,
      parseFilter: (text, type, ex) => {
        const filter = forgiving.parseFilter(text, type, ex);
        return filter.kind === "literal" ? { ...filter, value: false } : filter;
      },
    };
  },
};
