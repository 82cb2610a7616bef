import { changeText } from "../../../behaviour/change-text.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Categories are joined by a bar",
  who: "A mock author who wrote flags as they are written in code",
  apply: (honest) => withTasks(honest, (task) => changeText(task, "category", (text) => text.replaceAll(",", "|"))),
};
