import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With $filter the context lists the member that is filtered by",
  who: "A library that selects for itself what a filter reads",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) =>
      ex.options.filter === undefined || ex.options.select !== undefined
        ? honest.contextList(target, ex)
        : "(createdDateTime)",
  }),
};
