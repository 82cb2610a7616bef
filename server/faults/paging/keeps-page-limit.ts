import type { FaultDefinitions } from "../../fault.ts";
import { badRequest } from "../../refusal.ts";

export const faults: FaultDefinitions = {
  "paging/keeps-page-limit": {
    title: "A page has more items than are documented",
    who: "A mock that gives as many as $top asks for",
    apply: (honest) => ({
      ...honest,
      pageOf: (items, ex) => {
        const most = ex.operation?.mostPerPage ?? Number.POSITIVE_INFINITY;
        return honest.pageOf(
          items,
          items.length <= most ? ex : { ...ex, stages: { ...ex.stages, pageSize: () => most + 1 } },
        );
      },
    }),
  },
  "paging/keeps-page-limit/limit-refused": {
    title: "$top at the documented limit is refused",
    who: "A check that is written with < in place of <=",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => {
        const limits = honest.limitsOf(ex);
        const { mostPerPage = Number.POSITIVE_INFINITY } = ex.operation ?? {};
        if (Number.isFinite(limits.top) && limits.top >= mostPerPage)
          throw badRequest("malformed-paging", `The value of $top must be less than ${mostPerPage}.`);
        return limits;
      },
    }),
  },
};
