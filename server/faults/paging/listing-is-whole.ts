import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/listing-is-whole": {
    title: "What does not fit on a page is cut off without a link",
    who: "A mock author who limits what a query of the database returns",
    apply: (honest) => ({
      ...honest,
      pageOf: (items, ex) => {
        const page = honest.pageOf(items, ex);
        return ex.operation === undefined ? page : { items: page.items.slice(0, 12), next: undefined };
      },
    }),
  },
};
