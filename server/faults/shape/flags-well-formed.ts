import { changeObject } from "../../behaviour/change-object.ts";
import { changeText } from "../../behaviour/change-text.ts";
import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Categories are joined by a comma and a space",
  who: "A .NET mock that prints flags with ToString()",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      changeObject(item, "task", (task) => changeText(task, "category", (text) => text.replaceAll(",", ", "))),
    ),
};
