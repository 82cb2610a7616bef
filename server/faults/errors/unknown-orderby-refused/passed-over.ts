import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$orderby on an unknown property changes nothing",
  who: "A JavaScript mock that compares undefined with undefined",
  apply: (honest) => ({
    ...honest,
    parseOrderby: (text, type, ex) => {
      try {
        return honest.parseOrderby(text, type, ex);
      } catch {
        return [];
      }
    },
  }),
};
