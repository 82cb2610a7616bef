import { chainOf } from "../../behaviour/filter-chain.ts";
import { joinChain } from "../../behaviour/join-chain.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Parentheses around conditions mean nothing",
  who: "A mock that strips brackets before it splits at the connectives",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const filter = honest.parseFilter(text, type, ex);
      return ex.operation === undefined ? filter : joinChain(chainOf(filter, "taken-apart"), "and");
    },
  }),
};
