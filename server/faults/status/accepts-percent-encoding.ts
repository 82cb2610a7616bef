import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A percent-encoded `$` hides an option",
  who: "A gateway that looks for `$select` in the raw query",
  apply: (honest) => ({
    ...honest,
    readQuery: (query) => honest.readQuery(query.replaceAll(/(^|&)%24/g, "$1%2524")),
  }),
};
