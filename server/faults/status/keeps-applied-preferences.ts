import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/keeps-applied-preferences": {
    title: "The preference for bodies as text is confirmed, and they stay as they are",
    who: "A mock that repeats what was preferred",
    apply: (honest) => ({ ...honest, bodyJson: (body) => body }),
  },
};
