import { withFilterNodes } from "../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "or is read as and",
  who: "A mock that splits the filter into conditions and demands them all",
  apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "or" ? { ...node, kind: "and" } : node)),
};
