import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context of later pages does not say what was selected",
  who: "A mock whose nextLinks lead to a handler of its own",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) =>
      ex.operation !== undefined && ex.options.offset !== undefined ? "" : honest.contextList(target, ex),
  }),
};
