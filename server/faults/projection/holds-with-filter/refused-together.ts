import { badRequest } from "../../../bad-request.ts";
import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$select next to $filter is answered 400",
  who: "A gateway that allows one option at a time",
  apply: (honest) =>
    withOptions(honest, (options) => {
      if (options.select !== undefined && options.filter !== undefined)
        throw badRequest("malformed-select", "One option only.");
      return options;
    }),
};
