import { withFilterNodes } from "../../behaviour/filters.ts";
import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Comparison, FilterNode } from "../../filter/filter-node.ts";

/** A behaviour that replaces the negation of a comparison by another comparison. */
function withNegated(before: Behaviour, negated: Comparison, replacement: Comparison): Behaviour {
  return withFilterNodes(before, (node) => {
    if (node.kind !== "not") return node;
    const inner = opened(node.operand);
    return inner.kind === "compare" && inner.operator === negated ? { ...inner, operator: replacement } : node;
  });
}

function opened(node: FilterNode): FilterNode {
  return node.kind === "group" ? opened(node.inner) : node;
}

export const faults: FaultDefinitions = {
  "query/negation-partitions": {
    title: "not (a le b) is taken for a ge b",
    who: "A mock author who turns an operator round to negate it",
    apply: (honest) => withNegated(honest, "le", "ge"),
  },
  "query/negation-partitions/edge-lost": {
    title: "not (a lt b) is taken for a gt b",
    who: "A mock author who turns an operator round to negate it",
    apply: (honest) => withNegated(honest, "lt", "gt"),
  },
};
