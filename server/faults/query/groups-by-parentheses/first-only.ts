import { chainOf } from "../../../behaviour/filter-chain.ts";
import { joinChain } from "../../../behaviour/join-chain.ts";
import { withFilterChains } from "../../../behaviour/with-filter-chains.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Only parentheses at the start of a filter count",
  who: "A parser that looks for a group before it looks for conditions",
  apply: (honest) =>
    withFilterChains(honest, ({ operands: [first, ...rest], connectives }) => {
      const chains = rest.map((operand) => chainOf(operand, "taken-apart"));
      return joinChain(
        {
          operands: [first, ...chains.flatMap(({ operands }) => operands)],
          connectives: chains.flatMap((chain, index) => [connectives[index] ?? "and", ...chain.connectives]),
        },
        "and",
      );
    }),
};
