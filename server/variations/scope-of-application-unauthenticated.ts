import { unauthenticated } from "../auth/unauthenticated.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Application tokens with scp are answered with 401",
  allowedBy: "The scp claim is absent from application tokens, so that one which has it is malformed",
  apply: (honest) => ({
    ...honest,
    identify: (claims) => {
      const odd = claims["idtyp"] === "app" && claims["scp"] !== undefined;
      if (odd) throw unauthenticated("Access token validation failure: scp in an application token.");
      return honest.identify(claims);
    },
  }),
};
