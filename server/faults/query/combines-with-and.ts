import { withFilterNodes } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/combines-with-and": {
    title: "and is read as or",
    who: "A mock that translates a filter into a search with any-of semantics",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "and" ? { ...node, kind: "or" } : node)),
  },
  "query/combines-with-and/second-dropped": {
    title: "Of two conditions joined by and only the first counts",
    who: "A parser that stops after the first comparison",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "and" ? node.left : node)),
  },
  "query/combines-with-and/third-dropped": {
    title: "In a chain of and the third condition does not count",
    who: "A parser with one place for a left and one for a right side",
    apply: (honest) =>
      withFilterNodes(honest, (node) => (node.kind === "and" && node.left.kind === "and" ? node.left : node)),
  },
};
