import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "An unknown id leads to an empty collection",
  who: "A mock that filters a table by the ids of the path",
  apply: (honest) => ({
    ...honest,
    lookUp: (target, ex) => {
      const found = honest.lookUp(target, ex);
      const empty = found.kind === "unknown-key" && ex.operation !== undefined && target.collection;
      return empty ? { kind: "collection", items: [], target } : found;
    },
  }),
};
