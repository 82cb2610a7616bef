import type { FaultDefinition } from "../../fault.ts";
import { malformedFilter } from "../../filter/malformed-filter.ts";
import { tokenize } from "../../filter/tokenize.ts";

export const fault: FaultDefinition = {
  title: "A doubled quote ends the literal",
  who: "A parser that looks for the next quote",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const filter = honest.parseFilter(text, type, ex);
      if (tokenize(text).some((token) => token.kind === "string" && token.text.slice(1, -1).includes("''")))
        throw malformedFilter("unexpected text behind a literal");
      return filter;
    },
  }),
};
