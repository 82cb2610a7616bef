import { changeText } from "../../../behaviour/change-text.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Categories stand in braces",
  who: "A mock that hands out an array as its database prints it",
  apply: (honest) => withTasks(honest, (task) => changeText(task, "category", (text) => `{${text}}`)),
};
