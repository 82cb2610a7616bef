import { changeObject, changeText } from "../../behaviour/change-json.ts";
import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/documented-values": {
    title: "The names of tasks are made up",
    who: "A mock that takes the ids of the documentation, and random texts for all else",
    apply: (honest) =>
      withItems(honest, (item) =>
        changeObject(item, "task", (task) => changeText(task, "displayName", () => "Consectetur adipiscing")),
      ),
  },
  "shape/documented-values/all-completed": {
    title: "Every item is completed",
    who: "A mock author who made one item and copied it",
    apply: (honest) =>
      withItems(honest, (item) =>
        changeText(item, "processingStatus", (status) => (status === "completed" ? "failed" : "completed")),
      ),
  },
};
