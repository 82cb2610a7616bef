import type { FaultDefinitions } from "../../fault.ts";
import { preferredPageSize } from "../../paging/page.ts";

export const faults: FaultDefinitions = {
  "paging/page-size-as-preferred": {
    title: "Prefer: odata.maxpagesize is passed over",
    who: "A mock that does not read Prefer",
    apply: (honest) => ({ ...honest, pageSize: () => 100 }),
  },
  "paging/page-size-as-preferred/as-limit": {
    title: "What is behind the first page of the preferred size is lost",
    who: "A service that takes the preference for $top",
    apply: (honest) => ({
      ...honest,
      pageOf: (items, ex) => {
        const page = honest.pageOf(items, ex);
        return preferredPageSize(ex) === undefined ? page : { ...page, next: undefined };
      },
    }),
  },
};
