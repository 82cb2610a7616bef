import { withFilterChains } from "../../../behaviour/with-filter-chains.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { FilterNode } from "../../../filter/filter-node.ts";

export const fault: FaultDefinition = {
  title: "and and or bind alike, from left to right",
  who: "A parser that folds conditions in the order in which it meets them",
  apply: (honest) =>
    withFilterChains(honest, ({ operands: [first, ...rest], connectives }) =>
      rest.reduce<FilterNode>((left, right, index) => ({ kind: connectives[index] ?? "and", left, right }), first),
    ),
};
