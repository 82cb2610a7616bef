import type { TokenFlaw } from "../auth/token.ts";
import { Refused } from "../refusal.ts";
import type { Behaviour } from "./behaviour.ts";

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
