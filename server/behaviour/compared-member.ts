import type { FilterNode } from "../filter/filter-node.ts";

/** The path of the member that a comparison has on its left; `undefined` when the condition is no comparison of a member. */
export function comparedMember(node: FilterNode): string | undefined {
  return node.kind === "compare" && node.left.kind === "member" ? node.left.member.path.join("/") : undefined;
}
