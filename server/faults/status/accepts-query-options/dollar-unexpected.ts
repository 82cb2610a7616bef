import { badRequest } from "../../../bad-request.ts";
import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Any option that starts with a dollar sign is answered 400",
  who: "A firewall that looks for injections",
  apply: (honest) =>
    withOptions(honest, (options, { request }) => {
      if (/(^|&)(\$|%24)/.test(request.query)) throw badRequest("unknown-option", "The request was blocked.");
      return options;
    }),
};
