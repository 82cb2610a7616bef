import { withoutOptions } from "../../behaviour/options.ts";
import { changeFilter } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/options-hold-together": {
    title: "Later pages of what is filtered are in no order",
    who: "A gateway whose link has room for one option",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) => {
        const options = honest.readOptions(pairs, target, ex);
        const isLater = ex.operation !== undefined && options.offset !== undefined && options.filter !== undefined;
        return isLater ? withoutOptions({ ...ex, options }, "orderby").options : options;
      },
    }),
  },
  "paging/options-hold-together/or-to-and": {
    title: "On later pages, or is read as and",
    who: "A service that writes the filter of a link anew, with one word between all conditions",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) => {
        const options = honest.readOptions(pairs, target, ex);
        if (ex.operation === undefined || options.offset === undefined || options.filter === undefined) return options;
        const filter = changeFilter(options.filter, (node) => (node.kind === "or" ? { ...node, kind: "and" } : node));
        return { ...options, filter };
      },
    }),
  },
};
