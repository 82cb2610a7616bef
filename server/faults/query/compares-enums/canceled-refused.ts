import type { FaultDefinition } from "../../../fault.ts";
import { malformedFilter } from "../../../filter/malformed-filter.ts";

export const fault: FaultDefinition = {
  title: "The member canceled is not known in filters",
  who: "A mock author who spells it with two l",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      if (ex.operation !== undefined && /'canceled'/.test(text))
        throw malformedFilter("'canceled' is no member of 'lifecycleWorkflowProcessingStatus'");
      return honest.parseFilter(text, type, ex);
    },
  }),
};
