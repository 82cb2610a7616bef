import type { FaultDefinition } from "../../../fault.ts";
import { malformedFilter } from "../../../filter/malformed-filter.ts";
import { tokenize } from "../../../filter/tokenize.ts";

export const fault: FaultDefinition = {
  title: "The literal null is refused in filters",
  who: "A mock that checks the literal against the type of the property",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const filter = honest.parseFilter(text, type, ex);
      if (tokenize(text).some((token) => token.kind === "name" && token.text === "null"))
        throw malformedFilter("'null' is not a valid value");
      return filter;
    },
  }),
};
