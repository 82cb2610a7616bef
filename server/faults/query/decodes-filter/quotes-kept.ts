import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A percent-encoded quote in $filter is not decoded",
  who: "A gateway with a list of the characters that it decodes",
  apply: (honest) => ({
    ...honest,
    readQuery: (query) =>
      honest.readQuery(
        query.replaceAll(/(?<=(?:^|&)(?:%24|\$)filter=)[^&]*/gi, (value) => value.replaceAll("%27", "%2527")),
      ),
  }),
};
