import { badRequest } from "../../refusal.ts";
import { withOptions } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/holds-with-orderby": {
    title: "$orderby has no effect next to $select",
    who: "A mock that handles the first option that it finds",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => (ex.options.select === undefined ? honest.orderItems(items, ex) : items),
    }),
  },
  "projection/holds-with-orderby/key-must-be-selected": {
    title: "An $orderby by a member that was not selected is answered 400",
    who: "A mock that selects distinct rows, which can be ordered by what they show only",
    apply: (honest) =>
      withOptions(honest, (options) => {
        const { select, orderby = [] } = options;
        if (select !== undefined && orderby.some(({ member }) => !select.includes(member.path[0] ?? "")))
          throw badRequest("malformed-orderby", "Items can be ordered by selected members only.");
        return options;
      }),
  },
  "projection/holds-with-orderby/orders-what-is-shown": {
    title: "An $orderby by a member that was not selected has no effect",
    who: "A mock that sorts what it has projected",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => {
        const { select, orderby = [] } = ex.options;
        const hidden = select !== undefined && orderby.some(({ member }) => !select.includes(member.path[0] ?? ""));
        return hidden && ex.operation !== undefined ? items : honest.orderItems(items, ex);
      },
    }),
  },
};
