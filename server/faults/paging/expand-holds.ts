import { withoutOptionInLink } from "../../behaviour/collections.ts";
import { withoutOptionOnLaterPages } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/expand-holds": {
    title: "$expand goes for the first page only",
    who: "A mock that joins where it handles a request without a token",
    apply: (honest) => withoutOptionOnLaterPages(honest, "expand"),
  },
  "paging/expand-holds/lost-in-link": {
    title: "The next link lacks $expand",
    who: "A mock that puts the options together again and forgets one",
    apply: (honest) => withoutOptionInLink(honest, "expand"),
  },
};
