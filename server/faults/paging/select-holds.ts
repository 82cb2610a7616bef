import { withOptions, withoutOptionOnLaterPages, withoutOptions } from "../../behaviour/options.ts";
import { withoutOptionInLink } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/select-holds": {
    title: "$select goes for the first page only",
    who: "A mock that projects where it handles a request without a token",
    apply: (honest) => withoutOptionOnLaterPages(honest, "select"),
  },
  "paging/select-holds/not-in-link": {
    title: "The next link lacks $select",
    who: "A mock that puts the options together again and forgets one",
    apply: (honest) => withoutOptionInLink(honest, "select"),
  },
  "paging/select-holds/third-page": {
    title: "$select goes for the first two pages only",
    who: "A mock that makes the link of the first page with care, and the others by counting on",
    apply: (honest) =>
      withOptions(honest, (options, ex) =>
        (options.offset ?? 0) > ex.stages.pageSize(ex) ? withoutOptions({ ...ex, options }, "select").options : options,
      ),
  },
};
