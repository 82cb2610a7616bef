import { withoutOptions } from "../../../behaviour/without-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $select the context does not list what was expanded",
  who: "A mock that writes the list where it handles $select, and where it handles $expand, but not both",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) =>
      honest.contextList(target, ex.options.select === undefined ? ex : withoutOptions(ex, "expand")),
  }),
};
