import { withoutOptions } from "../../behaviour/without-options.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context does not say what was selected",
  who: "A mock that makes the context once for each collection",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) => honest.contextList(target, withoutOptions(ex, "select")),
  }),
};
