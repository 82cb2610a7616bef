import type { Behaviour } from "./behaviour.ts";

/** A behaviour that takes some of the known audiences for a flaw. */
export function withAudienceFlaw(before: Behaviour, wrong: (audience: string) => boolean): Behaviour {
  return {
    ...before,
    tokenFlaws: (token, ex) => {
      const flaws = before.tokenFlaws(token, ex);
      return wrong(String(token.claims["aud"])) && !flaws.includes("audience") ? [...flaws, "audience"] : flaws;
    },
  };
}
