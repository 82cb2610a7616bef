import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "401 carries several challenges",
  allowedBy: "RFC 9110, WWW-Authenticate: a list of challenges",
  apply: (honest) => ({
    ...honest,
    finishRefusal: (refusal, ex) => {
      const finished = honest.finishRefusal(refusal, ex);
      if (finished.status !== 401) return finished;
      const challenges =
        'Negotiate, Bearer realm="", error="invalid_token", error_description="It is, \\"so\\" to say, unusable"';
      return { ...finished, headers: { ...finished.headers, "WWW-Authenticate": challenges } };
    },
  }),
};
