import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

/** A behaviour that takes some of the known audiences for a flaw. */
function withAudienceFlaw(before: Behaviour, wrong: (audience: string) => boolean): Behaviour {
  return {
    ...before,
    tokenFlaws: (token, ex) => {
      const flaws = before.tokenFlaws(token, ex);
      return wrong(String(token.claims["aud"])) && !flaws.includes("audience") ? [...flaws, "audience"] : flaws;
    },
  };
}

export const faults: FaultDefinitions = {
  "permissions/admits-each-audience": {
    title: "The service is not known by its application id",
    who: "A mock that knows the audience of the tokens that its author has seen",
    apply: (honest) => withAudienceFlaw(honest, (audience) => !audience.startsWith("https:")),
  },
  "permissions/admits-each-audience/no-slash": {
    title: "An audience with a slash at its end is another one",
    who: "A gateway that compares the audience as a text",
    apply: (honest) => withAudienceFlaw(honest, (audience) => audience.endsWith("/")),
  },
};
