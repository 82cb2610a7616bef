import { changeObject } from "../../../behaviour/change-object.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The displayName of a task is null where a filter has found the item",
  who: "A gateway that answers filters from a search index with fewer fields",
  apply: (honest) =>
    withWholeItems(honest, (item, ex) =>
      ex.options.filter === undefined ? item : changeObject(item, "task", (task) => ({ ...task, displayName: null })),
    ),
};
