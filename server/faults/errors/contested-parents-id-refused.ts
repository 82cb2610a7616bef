import { withStrays } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/contested-parents-id-refused": {
    title: "A result of a user is found below any run",
    who: "A mock that takes runs for another way to the results of a workflow",
    apply: (honest) => withStrays(honest, (level) => level === 2),
  },
};
