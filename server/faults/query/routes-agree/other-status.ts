import { throughRun } from "../../../behaviour/through-run.ts";
import { withFoundItems } from "../../../behaviour/with-found-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run completed items are completedWithErrors",
  who: "A mock with a snapshot of each run that was taken at another time",
  apply: (honest) =>
    withFoundItems(honest, (items, target) =>
      throughRun(target)
        ? items.map((item) =>
            item.values["processingStatus"] === "completed"
              ? { ...item, values: { ...item.values, processingStatus: "completedWithErrors" } }
              : item,
          )
        : items,
    ),
};
