import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The value of a $filter with an encoded name is not decoded",
  who: "A gateway that decodes names, looks values up in the raw query, and then forwards what it has",
  apply: (honest) => ({
    ...honest,
    readQuery: (query) =>
      honest.readQuery(query.replaceAll(/(?<=(?:^|&)%24filter=)[^&]*/gi, (value) => value.replaceAll("%", "%25"))),
  }),
};
