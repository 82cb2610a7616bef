import { changeObject } from "../../../behaviour/change-object.ts";
import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A selected task has no arguments where several members were selected",
  who: "A mapper that loads one level only when it reads single columns",
  apply: (honest) =>
    withSelectedItems(honest, (item) =>
      Object.keys(item).length > 2 ? changeObject(item, "task", (task) => without(task, "arguments")) : item,
    ),
};
