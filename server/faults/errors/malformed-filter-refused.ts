import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A malformed $filter is passed over",
  who: "A mock that catches what its filter parser throws",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      try {
        return honest.parseFilter(text, type, ex);
      } catch {
        return { kind: "literal", value: true };
      }
    },
  }),
};
