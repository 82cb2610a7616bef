import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Without $expand the context lists the navigation properties that stand inline",
  who: "A library that lists whatever it has expanded, by itself or not",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) =>
      ex.operation === undefined || ex.options.select !== undefined || ex.options.expand !== undefined
        ? honest.contextList(target, ex)
        : "(subject(),task())",
  }),
};
