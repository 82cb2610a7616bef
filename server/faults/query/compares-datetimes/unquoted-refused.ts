import type { FaultDefinition } from "../../../fault.ts";
import { malformedFilter } from "../../../filter/malformed-filter.ts";
import { tokenize } from "../../../filter/tokenize.ts";

export const fault: FaultDefinition = {
  title: "Timestamps in filters must be in quotes",
  who: "A mock with one kind of literal, the string",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const filter = honest.parseFilter(text, type, ex);
      if (tokenize(text).some(({ kind }) => kind === "instant"))
        throw malformedFilter("a timestamp must be enclosed in single quotes");
      return filter;
    },
  }),
};
