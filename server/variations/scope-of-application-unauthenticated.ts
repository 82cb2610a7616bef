import { Refused } from "../refusal.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Application tokens with scp are answered with 401",
  allowedBy: "The scp claim is absent from application tokens, so that one which has it is malformed",
  apply: (honest) => ({
    ...honest,
    identify: (claims) => {
      if (claims["idtyp"] !== "app" || claims["scp"] === undefined) return honest.identify(claims);
      const message = "Access token validation failure: scp in an application token.";
      throw new Refused({
        reason: "unauthenticated",
        status: 401,
        code: "InvalidAuthenticationToken",
        message,
        headers,
      });
    },
  }),
};

const headers = { "WWW-Authenticate": 'Bearer realm=""' };
