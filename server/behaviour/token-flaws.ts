import type { Claims, TokenFlaw } from "../auth/identity.ts";
import type { Behaviour, RequestInfo } from "../exchange.ts";
import { Refused } from "../refusal.ts";

/** A behaviour that overlooks one flaw of tokens. */
export function withoutFlaw(before: Behaviour, overlooked: TokenFlaw): Behaviour {
  return {
    ...before,
    tokenFlaws: (token, ex) => before.tokenFlaws(token, ex).filter((flaw) => flaw !== overlooked),
  };
}

/** A behaviour that overlooks one flaw of some tokens, told by their claims, the seconds since 1970 and what is asked for. */
export function withForgivenFlaw(
  before: Behaviour,
  forgiven: TokenFlaw,
  forgives: (claims: Claims, now: number, request: RequestInfo) => boolean,
): Behaviour {
  return {
    ...before,
    tokenFlaws: (token, ex) =>
      before
        .tokenFlaws(token, ex)
        .filter((flaw) => flaw !== forgiven || !forgives(token.claims, Date.now() / 1000, ex.request)),
  };
}

/** A behaviour that answers one flaw of tokens with another status than 401. */
export function withFlawStatus(before: Behaviour, wanted: TokenFlaw, status: number): Behaviour {
  return {
    ...before,
    tokenFlaws: (token, ex) => {
      const flaws = before.tokenFlaws(token, ex);
      if (!flaws.includes(wanted)) return flaws;
      const message = `Access token validation failure: ${wanted}.`;
      throw new Refused({ reason: "forbidden", status, code: "AccessDenied", message });
    },
  };
}
