import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A $filter whose name is percent-encoded is passed over",
  who: "A gateway that looks for options in the raw query",
  apply: (honest) => ({
    ...honest,
    readQuery: (query) => honest.readQuery(query.replaceAll(/(^|&)%24(?=filter=)/gi, "$1")),
  }),
};
