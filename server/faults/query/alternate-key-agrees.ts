import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/alternate-key-agrees": {
    title: "Entities are found by their ids alone",
    who: "A mock author whose store is a map by id",
    apply: (honest) => ({ ...honest, byAlternateKey: () => undefined }),
  },
  "query/alternate-key-agrees/last": {
    title: "Any other key than an id leads to the last entity",
    who: "A mock author who had one user who signs in by name",
    apply: (honest) => ({ ...honest, byAlternateKey: (items) => items.at(-1) }),
  },
};
