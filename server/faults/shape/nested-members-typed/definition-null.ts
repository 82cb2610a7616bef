import { isList } from "../../../behaviour/is-list.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The taskDefinitionId of a task without arguments is null",
  who: "A mock that looks definitions up by their arguments",
  apply: (honest) =>
    withTasks(honest, (task) =>
      isList(task["arguments"]) && task["arguments"].length === 0 ? { ...task, taskDefinitionId: null } : task,
    ),
};
