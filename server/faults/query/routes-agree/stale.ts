import { throughRun } from "../../../behaviour/through-run.ts";
import { withItems } from "../../../behaviour/with-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run no item has completed yet",
  who: "A gateway that keeps what belongs to a run from when the run began",
  apply: (honest) =>
    withItems(honest, (item, { target }) =>
      target !== undefined && throughRun(target) && "completedDateTime" in item
        ? { ...item, completedDateTime: null }
        : item,
    ),
};
