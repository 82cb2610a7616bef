import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context repeats $filter and $orderby",
  who: "A proxy that appends the query to every URL that it writes",
  apply: (honest) => ({
    ...honest,
    contextUrl: (target, ex) => {
      const { filter, orderby } = ex.options;
      const url = honest.contextUrl(target, ex);
      return filter === undefined && orderby === undefined ? url : `${url}?${ex.request.query}`;
    },
  }),
};
