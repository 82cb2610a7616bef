import { changeText } from "../../behaviour/change-text.ts";
import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A completed task has the status succeeded",
  who: "An author who knows the states of another workload",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      changeText(item, "processingStatus", (text) => (text === "completed" ? "succeeded" : text)),
    ),
};
