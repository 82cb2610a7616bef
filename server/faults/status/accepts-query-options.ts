import { badRequest, Refused } from "../../refusal.ts";
import { withOptions } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/accepts-query-options/advanced-refused": {
    title: "A filter that needs a header is refused with that header as well",
    who: "A gateway that takes out headers that it does not know, and a service that looks for them",
    needs: "neededHeaders",
    apply: (honest) => ({
      ...honest,
      unmetNeed: (used, options, ex) =>
        honest.unmetNeed(used, options, { ...ex, request: { ...ex.request, headers: {} } }),
    }),
  },
  "status/accepts-query-options": {
    title: "$orderby is answered 501",
    who: "A mock author who left ordering for later",
    apply: (honest) => ({
      ...honest,
      parseOrderby: () => {
        throw new Refused({
          reason: "malformed-orderby",
          status: 501,
          code: "NotImplemented",
          message: "$orderby is not supported.",
        });
      },
    }),
  },
  "status/accepts-query-options/dollar-unexpected": {
    title: "Any option that starts with a dollar sign is answered 400",
    who: "A firewall that looks for injections",
    apply: (honest) =>
      withOptions(honest, (options, { request }) => {
        if (/(^|&)(\$|%24)/.test(request.query)) throw badRequest("unknown-option", "The request was blocked.");
        return options;
      }),
  },
  "status/accepts-query-options/expand-refused": {
    title: "$expand is answered 400",
    who: "A gateway whose list of options was made for another operation",
    apply: (honest) =>
      withOptions(honest, (options) => {
        if (options.expand !== undefined) throw badRequest("unknown-option", "$expand is not allowed.");
        return options;
      }),
  },
  "status/accepts-query-options/users-alone": {
    title: "Applications may not use query options",
    who: "A gateway with one set of rules for users and another for applications",
    apply: (honest) =>
      withOptions(honest, (options, { identity, request }) => {
        if (identity?.kind === "application" && /(^|&)(\$|%24)/.test(request.query))
          throw badRequest("unknown-option", "Query options are not supported.");
        return options;
      }),
  },
};
