import { badRequest } from "../../../bad-request.ts";
import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$expand is answered 400",
  who: "A gateway whose list of options was made for another operation",
  apply: (honest) =>
    withOptions(honest, (options) => {
      if (options.expand !== undefined) throw badRequest("unknown-option", "$expand is not allowed.");
      return options;
    }),
};
