import type { FilterNode } from "../filter/filter-node.ts";
import type { Connective, FilterChain } from "./filter-chain.ts";

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
