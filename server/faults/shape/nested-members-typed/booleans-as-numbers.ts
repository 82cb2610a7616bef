import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The booleans of a task are 0 and 1",
  who: "A mock on a database without booleans",
  apply: (honest) =>
    withTasks(honest, (task) => ({
      ...task,
      isEnabled: Number(task["isEnabled"]),
      continueOnError: Number(task["continueOnError"]),
    })),
};
