import { comparedMember, withFilterNodes } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/combines-with-or": {
    title: "or is read as and",
    who: "A mock that splits the filter into conditions and demands them all",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "or" ? { ...node, kind: "and" } : node)),
  },
  "query/combines-with-or/other-member-dropped": {
    title: "or between different properties keeps only the first of them",
    who: "A translator that turns every or into a list of values for one column",
    apply: (honest) =>
      withFilterNodes(honest, (node) =>
        node.kind === "or" && comparedMember(node.left) !== comparedMember(node.right) ? node.left : node,
      ),
  },
  "query/combines-with-or/second-dropped": {
    title: "Of two conditions joined by or only the first counts",
    who: "A parser that stops after the first comparison that it understands",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "or" ? node.left : node)),
  },
  "query/combines-with-or/third-dropped": {
    title: "In a chain of or the third condition does not count",
    who: "A parser with one place for a left and one for a right side",
    apply: (honest) =>
      withFilterNodes(honest, (node) => (node.kind === "or" && node.left.kind === "or" ? node.left : node)),
  },
};
