import { withoutOptions } from "../../behaviour/without-options.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context does not show what was expanded",
  who: "A mock that looks at $select only",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) => honest.contextList(target, withoutOptions(ex, "expand")),
  }),
};
