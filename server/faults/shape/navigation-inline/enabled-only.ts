import { isObject } from "../../../behaviour/is-object.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A task that is not enabled is left out of its item",
  who: "A mock that joins only the tasks that are in use",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      isObject(item["task"]) && item["task"]["isEnabled"] === false ? without(item, "task") : item,
    ),
};
