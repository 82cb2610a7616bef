import { addressOf, withAnswersKeptInFront } from "../../behaviour/repeats.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/unmet-need-refused": {
    title: "A search is answered without the header that it needs",
    who: "A mock that holds all that it has in memory, and needs no index",
    needs: "neededHeaders",
    apply: (honest) => ({
      ...honest,
      unmetNeed: (used, options, ex) => (used.has("$search") ? undefined : honest.unmetNeed(used, options, ex)),
    }),
  },
  "errors/unmet-need-refused/kept": {
    title: "A query without the header that it needs gets what was answered to one with it",
    who: "A cache that looks at no header but Authorization",
    needs: "neededHeaders",
    apply: (honest) => withAnswersKeptInFront(honest, (ex) => addressOf(ex, { byToken: true })),
  },
  "errors/unmet-need-refused/internal-error": {
    title: "A query without the header that it needs is answered 500",
    who: "A gateway that takes what its index does not support for a failure",
    needs: "neededHeaders",
    apply: (honest) => ({
      ...honest,
      unmetNeed: (used, options, ex) => {
        const unmet = honest.unmetNeed(used, options, ex);
        return unmet === undefined ? undefined : { ...unmet, status: 500 };
      },
    }),
  },
};
