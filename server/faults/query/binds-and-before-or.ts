import { joinChain, withFilterChains } from "../../behaviour/filter-chains.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { FilterNode } from "../../filter/filter-node.ts";

export const faults: FaultDefinitions = {
  "query/binds-and-before-or": {
    title: "or binds tighter than and",
    who: "A mock with a grammar written from memory",
    apply: (honest) => withFilterChains(honest, (chain) => joinChain(chain, "or")),
  },
  "query/binds-and-before-or/left-to-right": {
    title: "and and or bind alike, from left to right",
    who: "A parser that folds conditions in the order in which it meets them",
    apply: (honest) =>
      withFilterChains(honest, ({ operands: [first, ...rest], connectives }) =>
        rest.reduce<FilterNode>((left, right, index) => ({ kind: connectives[index] ?? "and", left, right }), first),
      ),
  },
  "query/binds-and-before-or/right-to-left": {
    title: "and and or bind alike, from right to left",
    who: "A recursive parser that takes everything behind a connective for its right side",
    apply: (honest) =>
      withFilterChains(honest, ({ operands: [first, ...rest], connectives }) => {
        const [last = first, ...before] = [first, ...rest].reverse();
        const count = connectives.length;
        return before.reduce<FilterNode>(
          (right, left, index) => ({ kind: connectives[count - 1 - index] ?? "and", left, right }),
          last,
        );
      }),
  },
};
