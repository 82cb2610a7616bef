import { withFilterNodes } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/disjunction-widens": {
    title: "Of two conditions joined by or only the second counts",
    who: "A mock that overwrites what it has parsed already",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "or" ? node.right : node)),
  },
  "query/disjunction-widens/exclusive": {
    title: "or leaves out what fulfils both conditions",
    who: "A mock author who computes with the exclusive or",
    apply: (honest) => ({ ...honest, or: (a, b) => (a === true && b === true ? false : honest.or(a, b)) }),
  },
};
