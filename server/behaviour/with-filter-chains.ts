import type { FilterNode } from "../filter/filter-node.ts";
import type { Behaviour } from "./behaviour.ts";
import { chainOf, type FilterChain } from "./filter-chain.ts";

/** A behaviour that puts the conditions of a documented operation's filter together in its own way, on every level of parentheses. */
export function withFilterChains(before: Behaviour, join: (chain: FilterChain) => FilterNode): Behaviour {
  const rejoin = (node: FilterNode): FilterNode => {
    const {
      operands: [first, ...rest],
      connectives,
    } = chainOf(node);
    return join({ operands: [inside(first), ...rest.map(inside)], connectives });
  };
  const inside = (node: FilterNode): FilterNode => {
    if (node.kind === "group") return { ...node, inner: rejoin(node.inner) };
    return node.kind === "not" ? { ...node, operand: inside(node.operand) } : node;
  };
  return {
    ...before,
    parseFilter: (text, type, ex) => {
      const filter = before.parseFilter(text, type, ex);
      return ex.operation === undefined ? filter : rejoin(filter);
    },
  };
}
