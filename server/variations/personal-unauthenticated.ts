import { unauthenticated } from "../auth/unauthenticated.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Tokens of personal accounts are answered with 401",
  allowedBy: "Personal accounts are not supported; with which status they are refused is not documented",
  apply: (honest) => ({
    ...honest,
    identify: (claims) => {
      const identity = honest.identify(claims);
      if (identity.kind === "personal") throw unauthenticated("Personal accounts are not supported.");
      return identity;
    },
  }),
};
