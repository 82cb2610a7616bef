import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Members of a task that are false are left out",
  who: "A mock in Go whose fields are marked omitempty",
  apply: (honest) =>
    withTasks(honest, (task) => Object.fromEntries(Object.entries(task).filter(([, value]) => value !== false))),
};
