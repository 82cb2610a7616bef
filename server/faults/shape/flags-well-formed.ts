import { changeObject, changeText } from "../../behaviour/change-json.ts";
import { withTasks, withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/flags-well-formed": {
    title: "Categories are joined by a comma and a space",
    who: "A .NET mock that prints flags with ToString()",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        changeObject(item, "task", (task) => changeText(task, "category", (text) => text.replaceAll(",", ", "))),
      ),
  },
  "shape/flags-well-formed/braces": {
    title: "Categories stand in braces",
    who: "A mock that hands out an array as its database prints it",
    apply: (honest) => withTasks(honest, (task) => changeText(task, "category", (text) => `{${text}}`)),
  },
  "shape/flags-well-formed/by-bar": {
    title: "Categories are joined by a bar",
    who: "A mock author who wrote flags as they are written in code",
    apply: (honest) => withTasks(honest, (task) => changeText(task, "category", (text) => text.replaceAll(",", "|"))),
  },
};
