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
