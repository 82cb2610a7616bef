import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/delta-tells-linked": {
    title: "A round of changes says nothing of what its entities lead to",
    who: "A mock that answers a round with its list",
    needs: "linkedChanges",
    apply: (honest) => ({ ...honest, withLinkedChanges: (json) => json }),
  },
};
