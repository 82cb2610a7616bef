import type { Claims, TokenFlaw } from "../auth/token.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that overlooks one flaw of some tokens, told by their claims and the seconds since 1970. */
export function withForgivenFlaw(
  before: Behaviour,
  forgiven: TokenFlaw,
  forgives: (claims: Claims, now: number) => boolean,
): Behaviour {
  return {
    ...before,
    tokenFlaws: (token, ex) =>
      before.tokenFlaws(token, ex).filter((flaw) => flaw !== forgiven || !forgives(token.claims, Date.now() / 1000)),
  };
}
