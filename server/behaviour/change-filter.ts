import type { FilterNode } from "../filter/filter-node.ts";

/** A copy of the filter with each of its nodes changed, innermost first; lambdas are left alone. */
export function changeFilter(node: FilterNode, change: (node: FilterNode) => FilterNode): FilterNode {
  const inside = (inner: FilterNode): FilterNode => changeFilter(inner, change);
  switch (node.kind) {
    case "and":
    case "or":
    case "compare":
    case "has":
      return change({ ...node, left: inside(node.left), right: inside(node.right) });
    case "not":
      return change({ ...node, operand: inside(node.operand) });
    case "group":
      return change({ ...node, inner: inside(node.inner) });
    case "in":
      return change({ ...node, left: inside(node.left), list: node.list.map(inside) });
    case "call":
      return change({ ...node, args: node.args.map(inside) });
    case "literal":
    case "member":
    case "lambda":
      return change(node);
  }
}
