import { badRequest } from "../../../bad-request.ts";
import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A percent sign in the query is answered 400",
  who: "A firewall that looks for attempts to hide something",
  apply: (honest) =>
    withOptions(honest, (options, { request }) => {
      if (/%(24|2C)/i.test(request.query)) throw badRequest("unknown-option", "The request was blocked.");
      return options;
    }),
};
