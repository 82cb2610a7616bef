import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Without $select the context lists a star",
  who: "A mock that takes no $select for a star",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) => (ex.operation === undefined ? "" : honest.contextList(target, ex) || "(*)"),
  }),
};
