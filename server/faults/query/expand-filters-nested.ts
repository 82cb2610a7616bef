import { withNested, withoutNested } from "../../behaviour/expansions.ts";
import { badRequest } from "../../refusal.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/expand-filters-nested": {
    title: "A $filter inside of $expand has no effect",
    who: "A mock that reads the options in the parentheses and applies $select alone",
    apply: (honest) => withoutNested(honest, "filter"),
  },
  "query/expand-filters-nested/negated": {
    title: "A $filter inside of $expand leaves out what it should keep",
    who: "A mock that removes from what it has loaded what the filter finds",
    apply: (honest) =>
      withNested(honest, ({ filter, ...others }) =>
        filter === undefined ? others : { ...others, filter: { kind: "not", operand: filter } },
      ),
  },
  "query/expand-filters-nested/refused": {
    title: "A $filter inside of $expand is answered 400",
    who: "A gateway that knows no option in the parentheses but $select",
    apply: (honest) => ({
      ...honest,
      parseExpand: (text, type, ex) => {
        if (ex.operation !== undefined && /\(.*\$filter=/i.test(text))
          throw badRequest("malformed-expand", "A filter cannot stand there.");
        return honest.parseExpand(text, type, ex);
      },
    }),
  },
};
