import { badRequest } from "../../refusal.ts";
import { withOptions } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/accepts-percent-encoding": {
    title: "A percent-encoded `$` hides an option",
    who: "A gateway that looks for `$select` in the raw query",
    apply: (honest) => ({
      ...honest,
      readQuery: (query) => honest.readQuery(query.replaceAll(/(^|&)%24/g, "$1%2524")),
    }),
  },
  "status/accepts-percent-encoding/commas": {
    title: "A percent-encoded comma does not separate",
    who: "A mock that splits options before it decodes them",
    apply: (honest) => ({
      ...honest,
      readQuery: (query) => honest.readQuery(query.replaceAll(/(?<=select=[^&]*)%2C[^&]*/gi, "")),
    }),
  },
  "status/accepts-percent-encoding/refused": {
    title: "A percent sign in the query is answered 400",
    who: "A firewall that looks for attempts to hide something",
    apply: (honest) =>
      withOptions(honest, (options, { request }) => {
        if (/%(24|2C)/i.test(request.query)) throw badRequest("unknown-option", "The request was blocked.");
        return options;
      }),
  },
};
