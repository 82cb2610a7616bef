import { isList } from "../../../behaviour/is-list.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A task without arguments has no member arguments",
  who: "A serializer that is set to skip empty lists",
  apply: (honest) =>
    withTasks(honest, (task) =>
      isList(task["arguments"]) && task["arguments"].length === 0 ? without(task, "arguments") : task,
    ),
};
