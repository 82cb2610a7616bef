import { withFilterNodes } from "../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "and is read as or",
  who: "A mock that translates a filter into a search with any-of semantics",
  apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "and" ? { ...node, kind: "or" } : node)),
};
