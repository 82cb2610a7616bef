import { changeMember } from "../../../behaviour/change-member.ts";
import { isList } from "../../../behaviour/is-list.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The arguments of a task without any are null",
  who: "A mock in Go, where an empty slice is nil until something is appended",
  apply: (honest) =>
    withTasks(honest, (task) =>
      changeMember(task, "arguments", (list) => (isList(list) && list.length === 0 ? null : list)),
    ),
};
