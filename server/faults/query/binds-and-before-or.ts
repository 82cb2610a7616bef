import { joinChain } from "../../behaviour/join-chain.ts";
import { withFilterChains } from "../../behaviour/with-filter-chains.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "or binds tighter than and",
  who: "A mock with a grammar written from memory",
  apply: (honest) => withFilterChains(honest, (chain) => joinChain(chain, "or")),
};
