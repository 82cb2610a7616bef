import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context names the collection, not the path to it",
  who: "A mock that treats contained collections as entity sets",
  apply: (honest) => ({
    ...honest,
    contextPath: (target, ex) =>
      ex.operation === undefined ? honest.contextPath(target, ex) : (target.steps.at(-1)?.name ?? ""),
  }),
};
