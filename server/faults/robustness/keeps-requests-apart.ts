import { addressOf, withKeptAnswers } from "../../behaviour/repeats.ts";
import { headerOf } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "robustness/keeps-requests-apart": {
    title: "An answer is kept for all requests of somebody to the same address",
    who: "A cache that looks at no header but Authorization",
    apply: (honest) => withKeptAnswers(honest, (ex) => addressOf(ex, { byToken: true })),
  },
  "robustness/keeps-requests-apart/preferences": {
    title: "An answer is kept whatever page size was preferred",
    who: "A cache that looks at Accept, and not at Prefer",
    needs: "pageSizePreference",
    apply: (honest) =>
      withKeptAnswers(honest, (ex) => `${addressOf(ex, { byToken: true })} ${headerOf(ex.request, "accept") ?? ""}`),
  },
};
