import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/unknown-expand-refused": {
    title: "$expand of an unknown navigation property changes nothing",
    who: "A mock that looks for the names that it knows in $expand",
    apply: (honest) => ({
      ...honest,
      parseExpand: (text, type, ex) => {
        try {
          return honest.parseExpand(text, type, ex);
        } catch {
          return [];
        }
      },
    }),
  },
};
