import { withFilterNodes } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { FilterNode } from "../../filter/filter-node.ts";

const eachNegated = (node: FilterNode): FilterNode => {
  if (node.kind === "and" || node.kind === "or")
    return { ...node, left: eachNegated(node.left), right: eachNegated(node.right) };
  return node.kind === "group" ? { ...node, inner: eachNegated(node.inner) } : { kind: "not", operand: node };
};

const firstNegated = (node: FilterNode): FilterNode => {
  if (node.kind === "and" || node.kind === "or") return { ...node, left: firstNegated(node.left) };
  return node.kind === "group" ? { ...node, inner: firstNegated(node.inner) } : { kind: "not", operand: node };
};

export const faults: FaultDefinitions = {
  "query/negates": {
    title: "not is passed over",
    who: "A mock that skips the words that it does not know",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "not" ? node.operand : node)),
  },
  "query/negates/each-operand": {
    title: "not is moved to each condition, and the connective stays what it was",
    who: "A mock author who has half of De Morgan's laws in mind",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "not" ? eachNegated(node.operand) : node)),
  },
  "query/negates/first-only": {
    title: "not in front of parentheses negates their first condition only",
    who: "A mock that strips brackets and lets not bind to what follows",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "not" ? firstNegated(node.operand) : node)),
  },
};
