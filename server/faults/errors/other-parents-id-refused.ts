import { withStrays } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/other-parents-id-refused": {
    title: "Each id is found whoever its parent is",
    who: "A mock with one table for each kind of entity",
    apply: (honest) => withStrays(honest, () => true),
  },
  "errors/other-parents-id-refused/last-level": {
    title: "The last id is found whoever its parent is",
    who: "A mock that checks the ids before the last and then reads a table by the last one",
    apply: (honest) => withStrays(honest, (level, of) => level === of - 1),
  },
};
