import { badRequest } from "../../../bad-request.ts";
import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An $orderby by a member that was not selected is answered 400",
  who: "A mock that selects distinct rows, which can be ordered by what they show only",
  apply: (honest) =>
    withOptions(honest, (options) => {
      const { select, orderby = [] } = options;
      if (select !== undefined && orderby.some(({ member }) => !select.includes(member.path[0] ?? "")))
        throw badRequest("malformed-orderby", "Items can be ordered by selected members only.");
      return options;
    }),
};
