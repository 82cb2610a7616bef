import { withStrays } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/contested-parents-id-refused": {
    title: "A result of a user is found below any run",
    who: "A mock that takes runs for another way to the results of a workflow",
    apply: (honest) => withStrays(honest, (level) => level === 2),
  },
  "errors/contested-parents-id-refused/runs": {
    title: "A run is found below any workflow",
    who: "A mock that looks runs up by their own ids, and takes the workflow for decoration",
    apply: (honest) => withStrays(honest, (level, of) => level === 1 && of > 2),
  },
};
