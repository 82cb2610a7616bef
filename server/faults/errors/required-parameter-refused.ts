import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/required-parameter-refused": {
    title: "A required parameter may be left out",
    who: "A mock with a default for each parameter",
    apply: (honest) => ({ ...honest, lacking: () => undefined }),
  },
};
