import { badRequest } from "../../refusal.ts";
import { withOptions } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/holds-with-filter": {
    title: "$filter has no effect next to $select",
    who: "A mock that handles the first option that it finds",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => (ex.options.select === undefined ? honest.filterItems(items, ex) : items),
    }),
  },
  "projection/holds-with-filter/refused-together": {
    title: "$select next to $filter is answered 400",
    who: "A gateway that allows one option at a time",
    apply: (honest) =>
      withOptions(honest, (options) => {
        if (options.select !== undefined && options.filter !== undefined)
          throw badRequest("malformed-select", "One option only.");
        return options;
      }),
  },
};
