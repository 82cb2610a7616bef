import { changeObject, without } from "../../behaviour/change-json.ts";
import { withSelectedItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/answers-as-exampled": {
    title: "A selected task consists of its id",
    who: "A generator that takes a selected navigation property for a reference",
    apply: (honest) => ({
      ...honest,
      navigationJson: (entity, name, members, type, ex) => {
        const reference = name === "task" && ex.options.select?.includes(name) === true;
        return honest.navigationJson(entity, name, reference ? ["id"] : members, type, ex);
      },
    }),
  },
  "projection/answers-as-exampled/task-arguments-lost": {
    title: "A selected task has no arguments where several members were selected",
    who: "A mapper that loads one level only when it reads single columns",
    apply: (honest) =>
      withSelectedItems(honest, (item) =>
        Object.keys(item).length > 2 ? changeObject(item, "task", (task) => without(task, "arguments")) : item,
      ),
  },
};
