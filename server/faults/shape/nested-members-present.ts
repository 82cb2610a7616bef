import { changeObject } from "../../behaviour/change-object.ts";
import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The task has no taskDefinitionId",
  who: "A mock author who shortened the example for readability",
  apply: (honest) =>
    withWholeItems(honest, (item) => changeObject(item, "task", (task) => without(task, "taskDefinitionId"))),
};
