import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/skip-passes-over": {
    title: "$skip is passed over",
    who: "A mock that answers with its whole list",
    apply: (honest) => ({ ...honest, limitsOf: (ex) => ({ ...honest.limitsOf(ex), skip: 0 }) }),
  },
  "paging/skip-passes-over/one-more": {
    title: "$skip leaves out one item more",
    who: "A loop that begins behind the limit",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => {
        const limits = honest.limitsOf(ex);
        return limits.skip === 0 ? limits : { ...limits, skip: limits.skip + 1 };
      },
    }),
  },
  "paging/skip-passes-over/of-the-first": {
    title: "$skip passes over some of the first so many that $top says",
    who: "A mock that cuts its list off before it skips",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => {
        const limits = honest.limitsOf(ex);
        return { ...limits, top: Math.max(0, limits.top - limits.skip) };
      },
    }),
  },
};
