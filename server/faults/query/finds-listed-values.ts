import { withFilterNodes } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/finds-listed-values": {
    title: "Of the list behind in the first value counts",
    who: "A mock that reads in as eq",
    apply: (honest) =>
      withFilterNodes(honest, (node) => (node.kind === "in" ? { ...node, list: node.list.slice(0, 1) } : node)),
  },
  "query/finds-listed-values/always": {
    title: "in is always true",
    who: "A mock that passes over operators it does not know",
    apply: (honest) =>
      withFilterNodes(honest, (node) => (node.kind === "in" ? { kind: "literal", value: true } : node)),
  },
  "query/finds-listed-values/others": {
    title: "in finds the items that have none of the values",
    who: "A query that was written as a list of exclusions",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "in" ? { kind: "not", operand: node } : node)),
  },
};
