import { headerOf } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { badRequest } from "../../refusal.ts";

const asksForLater = /include-unknown/i;

export const faults: FaultDefinitions = {
  "query/compares-later-members": {
    title: "A later member cannot be filtered by, whatever is preferred",
    who: "A mock whose filters know the members of the first version",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        if (ex.operation !== undefined && /'(?:canceling|quarantined)'/.test(text))
          throw badRequest("malformed-filter", "The member is not known.");
        return honest.parseFilter(text, type, ex);
      },
    }),
  },
  "query/compares-later-members/nothing-found": {
    title: "With the preference for later members a filter for one of them finds nothing",
    who: "A mock that compares with what everybody is shown",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        const found = honest.filterItems(items, ex);
        const isAsked = asksForLater.test(headerOf(ex.request, "prefer") ?? "");
        return ex.operation !== undefined &&
          isAsked &&
          /canceling|quarantined/.test(decodeURIComponent(ex.request.query))
          ? []
          : found;
      },
    }),
  },
};
