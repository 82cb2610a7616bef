import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context lists an expanded property like a selected one",
  who: "A mock that adds the names in $expand to those in $select",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) => honest.contextList(target, ex).replaceAll(/(?<=[(,])(\w+)\([^()]*\)/g, "$1"),
  }),
};
