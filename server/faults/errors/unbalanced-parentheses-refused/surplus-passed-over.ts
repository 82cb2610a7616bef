import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A parenthesis too many at the end of a filter is passed over",
  who: "A hand-written parser that stops where its expression ends",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const surplus = text.split(")").length > text.split("(").length;
      return honest.parseFilter(surplus ? text.replace(/\)\s*$/, "") : text, type, ex);
    },
  }),
};
