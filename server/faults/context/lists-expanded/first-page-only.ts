import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context of later pages does not show what was expanded",
  who: "A mock that adds the expansions where it reads $expand, and forgets them where it reads $skiptoken",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) =>
      ex.operation !== undefined && ex.options.offset !== undefined && ex.options.expand !== undefined
        ? ""
        : honest.contextList(target, ex),
  }),
};
