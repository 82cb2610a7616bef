import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/decodes-filter": {
    title: "A $filter whose name is percent-encoded is passed over",
    who: "A gateway that looks for options in the raw query",
    apply: (honest) => ({
      ...honest,
      readQuery: (query) => honest.readQuery(query.replaceAll(/(^|&)%24(?=filter=)/gi, "$1")),
    }),
  },
  "query/decodes-filter/blanks-and-quotes-only": {
    title: "Of a percent-encoded filter only blanks and quotes are decoded",
    who: "A gateway with a table of the codes that its author has met",
    apply: (honest) => ({
      ...honest,
      // What is escaped a second time is not decoded.
      readQuery: (query) => honest.readQuery(query.replaceAll(/%(?!20|27|24|2B)(?=[0-9A-F]{2})/gi, "%25")),
    }),
  },
  "query/decodes-filter/quotes-kept": {
    title: "A percent-encoded quote in $filter is not decoded",
    who: "A gateway with a list of the characters that it decodes",
    apply: (honest) => ({
      ...honest,
      readQuery: (query) =>
        honest.readQuery(
          query.replaceAll(/(?<=(?:^|&)(?:%24|\$)filter=)[^&]*/gi, (value) => value.replaceAll("%27", "%2527")),
        ),
    }),
  },
  "query/decodes-filter/twice": {
    title: "Values of options are decoded twice",
    who: "A gateway that decodes, and a handler behind it that decodes as well",
    apply: (honest) => ({
      ...honest,
      readQuery: (query) => honest.readQuery(query.replaceAll(/%25(?=[0-9A-F]{2})/gi, "%")),
    }),
  },
  "query/decodes-filter/value-kept": {
    title: "The value of a $filter with an encoded name is not decoded",
    who: "A gateway that decodes names, looks values up in the raw query, and then forwards what it has",
    apply: (honest) => ({
      ...honest,
      readQuery: (query) =>
        honest.readQuery(query.replaceAll(/(?<=(?:^|&)%24filter=)[^&]*/gi, (value) => value.replaceAll("%", "%25"))),
    }),
  },
};
