import type { VariationDefinition } from "../variation.ts";

const leewaySeconds = 300;

export const variation: VariationDefinition = {
  title: "Clocks may differ by five minutes",
  allowedBy: "Validation of tokens customarily allows for the skew of clocks",
  apply: (honest) => ({
    ...honest,
    tokenFlaws: (token, ex) => {
      const { exp } = token.claims;
      const fresh = typeof exp === "number" && exp + leewaySeconds > Date.now() / 1000;
      return honest.tokenFlaws(token, ex).filter((flaw) => flaw !== "expired" || !fresh);
    },
  }),
};
