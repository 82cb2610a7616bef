import type { Comparison, FilterNode } from "../filter/filter-node.ts";
import type { Behaviour } from "./behaviour.ts";
import { withFilterNodes } from "./with-filter-nodes.ts";

/** A behaviour that replaces the negation of a comparison by another comparison. */
export function withNegated(before: Behaviour, negated: Comparison, replacement: Comparison): Behaviour {
  return withFilterNodes(before, (node) => {
    if (node.kind !== "not") return node;
    const inner = opened(node.operand);
    return inner.kind === "compare" && inner.operator === negated ? { ...inner, operator: replacement } : node;
  });
}

function opened(node: FilterNode): FilterNode {
  return node.kind === "group" ? opened(node.inner) : node;
}
