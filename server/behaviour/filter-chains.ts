import type { Behaviour } from "../exchange.ts";
import type { FilterNode } from "../filter/filter-node.ts";

export type Connective = "and" | "or";

/** Conditions with a connective between each two of them, as they stood in the text. */
export interface FilterChain {
  readonly operands: readonly [FilterNode, ...FilterNode[]];
  readonly connectives: readonly Connective[];
}

/** The conditions on one level of parentheses, or on all levels when groups are taken apart. */
export function chainOf(node: FilterNode, groups: "kept" | "taken-apart" = "kept"): FilterChain {
  if (node.kind === "group" && groups === "taken-apart") return chainOf(node.inner, groups);
  if (node.kind !== "and" && node.kind !== "or") return { operands: [node], connectives: [] };
  const left = chainOf(node.left, groups);
  const right = chainOf(node.right, groups);
  return {
    operands: [...left.operands, ...right.operands],
    connectives: [...left.connectives, node.kind, ...right.connectives],
  };
}

/** The condition that a chain stands for when one connective binds tighter than the other. */
export function joinChain({ operands: [first, ...rest], connectives }: FilterChain, tighter: Connective): FilterNode {
  const looser = tighter === "and" ? "or" : "and";
  let done: FilterNode | undefined;
  let open: FilterNode = first;
  for (const [index, right] of rest.entries()) {
    if (connectives[index] === tighter) {
      open = { kind: tighter, left: open, right };
      continue;
    }
    done = done === undefined ? open : { kind: looser, left: done, right: open };
    open = right;
  }
  return done === undefined ? open : { kind: looser, left: done, right: open };
}

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
