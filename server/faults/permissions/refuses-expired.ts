import { withFlawStatus, withForgivenFlaw, withoutFlaw } from "../../behaviour/token-flaws.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-expired": {
    title: "Expired tokens are let in",
    who: "A mock that was tested with fresh tokens only",
    apply: (honest) => withoutFlaw(honest, "expired"),
  },
  "permissions/refuses-expired/day-of-grace": {
    title: "Tokens are let in for a day after they expired",
    who: "A gateway whose allowance for clocks is in the wrong unit",
    apply: (honest) => withForgivenFlaw(honest, "expired", ({ exp }, now) => Number(exp) + 86_400 > now),
  },
  "permissions/refuses-expired/forbidden": {
    title: "An expired token is answered with 403",
    who: "A gateway that takes expiry for a lost permission",
    apply: (honest) => withFlawStatus(honest, "expired", 403),
  },
  "permissions/refuses-expired/milliseconds": {
    title: "exp is compared as milliseconds",
    who: "A mock author who compared seconds with Date.now() the wrong way round",
    apply: (honest) => ({
      ...honest,
      tokenFlaws: (token, ex) =>
        honest
          .tokenFlaws(token, ex)
          .filter((flaw) => flaw !== "expired" || Number(token.claims["exp"]) * 1000 < Date.now() / 1000),
    }),
  },
  "permissions/refuses-expired/later-pages-open": {
    title: "A link to a later page may be followed with an expired token",
    who: "A service that takes its skip tokens for proof that somebody was let in",
    apply: (honest) => withForgivenFlaw(honest, "expired", (_claims, _now, { query }) => /skiptoken=/i.test(query)),
  },
};
