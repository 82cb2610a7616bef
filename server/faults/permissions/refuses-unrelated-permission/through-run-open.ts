import { throughRun } from "../../../behaviour/through-run.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run any sound token may read",
  who: "A service whose second route was added later",
  apply: (honest) => ({
    ...honest,
    permits: (identity, need, ex) =>
      honest.permits(identity, need, ex) ||
      (ex.operation !== undefined && ex.target !== undefined && throughRun(ex.target)),
  }),
};
