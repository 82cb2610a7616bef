import type { TokenFlaw } from "../auth/token.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that overlooks one flaw of tokens. */
export function withoutFlaw(before: Behaviour, overlooked: TokenFlaw): Behaviour {
  return {
    ...before,
    tokenFlaws: (token, ex) => before.tokenFlaws(token, ex).filter((flaw) => flaw !== overlooked),
  };
}
