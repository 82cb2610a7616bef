import { withFilterChains } from "../../../behaviour/with-filter-chains.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { FilterNode } from "../../../filter/filter-node.ts";

export const fault: FaultDefinition = {
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
};
