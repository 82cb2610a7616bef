import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of a percent-encoded filter only blanks and quotes are decoded",
  who: "A gateway with a table of the codes that its author has met",
  apply: (honest) => ({
    ...honest,
    // What is escaped a second time is not decoded.
    readQuery: (query) => honest.readQuery(query.replaceAll(/%(?!20|27|24|2B)(?=[0-9A-F]{2})/gi, "%25")),
  }),
};
