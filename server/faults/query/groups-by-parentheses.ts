import { chainOf, joinChain, withFilterChains } from "../../behaviour/filter-chains.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/groups-by-parentheses": {
    title: "Parentheses around conditions mean nothing",
    who: "A mock that strips brackets before it splits at the connectives",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const filter = honest.parseFilter(text, type, ex);
        return ex.operation === undefined ? filter : joinChain(chainOf(filter, "taken-apart"), "and");
      },
    }),
  },
  "query/groups-by-parentheses/first-only": {
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
  },
};
