import { withFilterNodes } from "../../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { FilterNode } from "../../../filter/filter-node.ts";

const negated = (node: FilterNode): FilterNode => {
  if (node.kind === "and" || node.kind === "or") return { ...node, left: negated(node.left) };
  return node.kind === "group" ? { ...node, inner: negated(node.inner) } : { kind: "not", operand: node };
};

export const fault: FaultDefinition = {
  title: "not in front of parentheses negates their first condition only",
  who: "A mock that strips brackets and lets not bind to what follows",
  apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "not" ? negated(node.operand) : node)),
};
