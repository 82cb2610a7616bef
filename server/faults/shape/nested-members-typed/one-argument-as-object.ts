import { changeMember } from "../../../behaviour/change-member.ts";
import { isList } from "../../../behaviour/is-list.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The arguments of a task that has one are that argument",
  who: "A PowerShell mock, where a list of one unrolls",
  apply: (honest) =>
    withTasks(honest, (task) =>
      changeMember(task, "arguments", (list) => (isList(list) && list.length === 1 ? list[0] : list)),
    ),
};
