import { withFilterNodes } from "../../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { FilterNode } from "../../../filter/filter-node.ts";

const negated = (node: FilterNode): FilterNode => {
  if (node.kind === "and" || node.kind === "or")
    return { ...node, left: negated(node.left), right: negated(node.right) };
  return node.kind === "group" ? { ...node, inner: negated(node.inner) } : { kind: "not", operand: node };
};

export const fault: FaultDefinition = {
  title: "not is moved to each condition, and the connective stays what it was",
  who: "A mock author who has half of De Morgan's laws in mind",
  apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "not" ? negated(node.operand) : node)),
};
