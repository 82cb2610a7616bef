import { Refused } from "../refusal.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Tokens of personal accounts are answered with 401",
  allowedBy: "Personal accounts are not supported; with which status they are refused is not documented",
  apply: (honest) => ({
    ...honest,
    identify: (claims) => {
      const identity = honest.identify(claims);
      if (identity.kind !== "personal") return identity;
      const message = "Personal accounts are not supported.";
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
